/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who does what: clauses and what they say, ◎ for a lead, ● for the responsible, ○ for those who cooperate, * for a name
 * that stands for several, ? for one that looks like no agency, … for an open list. Each row says which form it stands
 * for (survey of how notices are written, section C).
 */
#include "fg-responsibility-clause.h"

static char *
clause_to_text (const char *words)
{
  g_autoptr (FgResponsibilityClause) clause = fg_responsibility_clause_read (fg_words_from_string (words));
  GString *text = g_string_new (NULL);

  if (clause == NULL)
    return g_string_free (g_string_append (text, "none"), FALSE);

  for (guint i = 0; i < clause->names->len; i++)
    {
      const FgClauseName *name = &g_array_index (clause->names, FgClauseName, i);
      g_autofree char *agency = fg_words_dup (name->name);

      g_string_append_printf (text, "%s%s%s%s%s", i > 0 ? " " : "", fg_role_get_symbol (name->role), agency,
                              name->is_collective ? "*" : "", name->is_doubtful ? "?" : "");
    }
  if (clause->is_open_ended)
    g_string_append (text, " …");
  if (!fg_words_is_empty (clause->deadline))
    {
      g_autofree char *deadline = fg_words_dup (clause->deadline);

      g_string_append_printf (text, " | %s", deadline);
    }
  if (!fg_words_is_empty (clause->last_deadline))
    {
      g_autofree char *deadline = fg_words_dup (clause->last_deadline);

      g_string_append_printf (text, " | %s", deadline);
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *words;
  const char *reading;
} cases[] = {
  /* C: X牵头，Y、Z负责 */
  { "市发改委牵头，市住建局、市水务局负责", "◎市发改委 ●市住建局 ●市水务局" },
  { "市发改委牵头，市住建局等按职责分工负责", "◎市发改委 ●市住建局 …" },
  { "市发改委牵头，各区、各部门按职责分工负责", "◎市发改委 ●各区* ●各部门*" },
  { "市商务局牵头,市税务局配合", "◎市商务局 ○市税务局" },
  { "市商务局牵头，市税务局、市财政局参与", "◎市商务局 ○市税务局 ○市财政局" },
  { "市商务局牵头，市税务局协助，市财政局协同", "◎市商务局 ○市税务局 ○市财政局" },
  { "市财政局、市审计局牵头", "◎市财政局 ◎市审计局" },
  { "市财政局、市审计局分别牵头", "◎市财政局 ◎市审计局" },
  { "市财政局和市审计局共同牵头", "◎市财政局 ◎市审计局" },
  { "市财政局牵头负责，市审计局配合落实", "◎市财政局 ○市审计局" },
  { "市财政局負責", "●市财政局" },
  /* C: X负责 alone, a list alone */
  { "市司法局负责", "●市司法局" },
  { "市司法局、市城管局按照职责分工负责", "●市司法局 ●市城管局" },
  { "市司法局、市城管局，按职责分工负责", "●市司法局 ●市城管局" },
  { "市司法局、市城管局，各区人民政府", "●市司法局 ●市城管局 ●各区人民政府*" },
  { "市司法局", "●市司法局" },
  { "市司法局 市城管局", "●市司法局 ●市城管局" },
  /* C: labels */
  { "牵头单位：市发改委；责任单位：市住建局、各区", "◎市发改委 ●市住建局 ●各区*" },
  { "牵头单位:市发改委;配合单位:市住建局", "◎市发改委 ○市住建局" },
  { "主办单位：市发改委，协办单位：市住建局", "◎市发改委 ○市住建局" },
  { "第一责任单位：市发改委 责任部门：市住建局", "◎市发改委 ●市住建局" },
  { "牵头单位：市发改委；责任领导：王某；联系电话：1234567", "◎市发改委" },
  { "约束性指标，牵头单位：市水务局；责任单位：各县区", "◎市水务局 ●各县区*" },
  { "责任单位：市水务局、林业局、气象局，各县区政府", "●市水务局 ●林业局 ●气象局 ●各县区政府*" },
  { "汇总单位：市统计局", "◎市统计局" },
  { "市級責任單位：市水务局", "●市水务局" },
  /* C: a lead in parentheses or marked */
  { "市发改委（牵头）、市住建局、市水务局", "◎市发改委 ●市住建局 ●市水务局" },
  { "市发改委*、市住建局", "◎市发改委 ●市住建局" },
  /* C: 由, 会同 */
  { "由市发改委牵头，会同市住建局负责", "◎市发改委 ○市住建局" },
  { "市发改委牵头，会同市住建局、市水务局负责", "◎市发改委 ●市住建局 ●市水务局" },
  { "市发改委牵头，市住建局指导；市水务局汇总", "◎市发改委 ○市住建局 ○市水务局" },
  { "市住建局负责，市水务局汇总", "●市住建局 ◎市水务局" },
  { "由市发改委牵头，会同市住建局、市水务局推进", "◎市发改委 ○市住建局 ○市水务局" },
  { "市发改委牵头会同市住建局、市水务局", "◎市发改委 ○市住建局 ○市水务局" },
  /* C: several groups */
  { "市发改委牵头，市住建局、市水务局负责；市财政局牵头，市审计局配合", "◎市发改委 ●市住建局 ●市水务局 ◎市财政局 ○市审计局" },
  { "市林业局牵头，市财政局等参与，各县区政府负责落实", "◎市林业局 ○市财政局 ●各县区政府* …" },
  { "市发改委牵头、市住建局配合", "◎市发改委 ○市住建局" },
  /* C: deadline in the clause */
  { "市发改委牵头，市住建局负责，2024年6月底前完成", "◎市发改委 ●市住建局 | 2024年6月底前完成" },
  { "市发改委；6月底", "●市发改委 | 6月底" },
  { "市发改委负责；完成时间：2024年9月底前", "●市发改委 | 2024年9月底前" },
  { "市发改委负责；完成时间2024年9月底前", "●市发改委 | 2024年9月底前" },
  { "市发改委负责。完成时限：完成时限：2024年9月底前", "●市发改委 | 2024年9月底前" },
  { "市发改委负责；完成时限：秋收前", "●市发改委 | 秋收前" },
  { "市发改委负责；完成时限：按国家、省部署", "●市发改委 | 按国家、省部署" },
  { "完成时限：2024年6月底前，市发改委负责", "●市发改委 | 2024年6月底前" },
  { "市发改委负责；完成时限：2024年6月底前见效，年底前完成", "●市发改委 | 2024年6月底前见效，年底前完成" },
  { "市发改委、市住建局；长期坚持", "●市发改委 ●市住建局 | 长期坚持" },
  /* C: names with parentheses, joints, kinds, open lists */
  { "市社保（医保）中心、云港新区（自贸片区）管委会负责", "●市社保（医保）中心 ●云港新区（自贸片区）管委会" },
  { "市住房和城乡建设局、市人力资源和社会保障局、市文化和旅游局负责",
    "●市住房和城乡建设局 ●市人力资源和社会保障局 ●市文化和旅游局" },
  { "市数据局及相关部门负责", "●市数据局 ●相关部门*" },
  { "市税务局、市社保（医保）中心等部门以及各区按职责分工负责", "●市税务局 ●市社保（医保）中心 ●各区* …" },
  { "市政务局牵头，教育、卫健、民政等部门负责", "◎市政务局 ●教育、卫健、民政等部门* …" },
  { "市公安局、市民政局等相关部门负责", "●市公安局 ●市民政局 …" },
  { "云港新区及相关区政府牵头", "◎云港新区 ◎相关区政府*" },
  { "省驻云单位、国网云州供电公司、人民银行云州市中心支行、云州海关负责",
    "●省驻云单位* ●国网云州供电公司 ●人民银行云州市中心支行 ●云州海关" },
  { "市教育局高等教育处负责", "●市教育局高等教育处" },
  { "市政务局牵头，教育、卫健、商务等部门配合", "◎市政务局 ○教育、卫健、商务等部门* …" },
  { "市政务局牵头，商市财政局落实", "◎市政务局 ○市财政局" },
  /* C: one collective over a comma */
  { "市水务局牵头，各区、县人民政府负责", "◎市水务局 ●各区、县人民政府*" },
  { "各镇、街道", "●各镇、街道*" },
  { "各市、县（市、区）、各部门负责", "●各市、县（市、区）* ●各部门*" },
  { "各区、市水务局负责", "●各区* ●市水务局" },
  /* C: a list in which some names are no certain agencies */
  { "县住建局，石桥镇、南渡镇人民政府", "●县住建局 ●石桥镇 ●南渡镇人民政府" },
  { "石桥镇、南渡镇", "none" },
  { "县住建局、旧城改造", "none" },
  /* D: groups with deadlines of their own, seasons */
  { "市城管局牵头，4月底前；市公安局牵头，市交通局配合，6月底前完成划线", "◎市城管局 ◎市公安局 ○市交通局 | 4月底前 | 6月底前完成划线" },
  { "市公安局、各区负责，汛期", "●市公安局 ●各区* | 汛期" },
  /* D: words after those who do it, that name nobody */
  { "市气象局负责，暑假结束前", "●市气象局 | 暑假结束前" },
  { "市公安局牵头，市交通局负责，与省同步", "◎市公安局 ●市交通局 | 与省同步" },
  { "市公安局牵头，市交通局负责，按国家部署推进", "◎市公安局 ●市交通局 | 按国家部署推进" },
  { "市国资委、市城投集团负责，“十五五”期间", "●市国资委 ●市城投集团 | “十五五”期间" },
  { "市公安局负责，已完成，长期坚持", "●市公安局 | 已完成，长期坚持" },
  { "市公安局牵头，甲乙丙负责", "◎市公安局 ●甲乙丙?" },
  /* C: more words for cooperation */
  { "各区负责，市民政局督促指导", "●各区* ○市民政局" },
  { "市民政局牵头，市财政局协助配合", "◎市民政局 ○市财政局" },
  /* C: something that looks like no agency is read with a doubt */
  { "牵头单位：甲乙丙", "◎甲乙丙?" },
  /* I: parentheses that are no clause */
  { "以下简称“改革”", "none" },
  { "含市级机关", "none" },
  { "云政发〔2023〕8号", "none" },
  { "试行", "none" },
  { "见附件2", "none" },
  { "不含涉密事项", "none" },
  { "1/3以上", "none" },
  { "管委会", "none" },
  { "谁审批谁负责", "none" },
  { "由专人负责", "none" },
  { "2023年底", "none" },
};

static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reading = clause_to_text (cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (reading, ==, cases[i].reading);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/responsibility-clause/forms", test_forms);
  return g_test_run ();
}
