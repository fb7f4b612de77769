/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words that say what the agencies before them do: 牵头, 按职责分工负责, 协同配合.
 */
#include "fg-role-words.h"

#include "fg-word-list.h"

typedef struct
{
  const char *word;
  FgRole      role;
} RoleWord;

/* What a group of names ends with. A longer word before its own ending. */
static const RoleWord role_words[] = {
  { "牵头组织实施", FG_ROLE_LEAD },
  { "牵头组织落实", FG_ROLE_LEAD },
  { "牵头并汇总", FG_ROLE_LEAD },
  { "牵头汇总", FG_ROLE_LEAD },
  { "牵头负责", FG_ROLE_LEAD },
  { "负责牵头", FG_ROLE_LEAD },
  { "牵头落实", FG_ROLE_LEAD },
  { "牵头实施", FG_ROLE_LEAD },
  { "牵头推进", FG_ROLE_LEAD },
  { "牵头组织", FG_ROLE_LEAD },
  { "牵头抓总", FG_ROLE_LEAD },
  { "为牵头单位", FG_ROLE_LEAD },
  { "为牵头部门", FG_ROLE_LEAD },
  { "牵头", FG_ROLE_LEAD },
  { "主办", FG_ROLE_LEAD },
  { "汇总", FG_ROLE_LEAD },
  { "督促指导", FG_ROLE_COOPERATE },
  { "指导督促", FG_ROLE_COOPERATE },
  { "协助配合", FG_ROLE_COOPERATE },
  { "参与配合", FG_ROLE_COOPERATE },
  { "配合做好相关工作", FG_ROLE_COOPERATE },
  { "做好配合工作", FG_ROLE_COOPERATE },
  { "协同配合", FG_ROLE_COOPERATE },
  { "配合落实", FG_ROLE_COOPERATE },
  { "配合实施", FG_ROLE_COOPERATE },
  { "配合做好", FG_ROLE_COOPERATE },
  { "协同推进", FG_ROLE_COOPERATE },
  { "参与落实", FG_ROLE_COOPERATE },
  { "协助落实", FG_ROLE_COOPERATE },
  { "为配合单位", FG_ROLE_COOPERATE },
  { "为参与单位", FG_ROLE_COOPERATE },
  { "配合", FG_ROLE_COOPERATE },
  { "参与", FG_ROLE_COOPERATE },
  { "协助", FG_ROLE_COOPERATE },
  { "协同", FG_ROLE_COOPERATE },
  { "协办", FG_ROLE_COOPERATE },
  { "协作", FG_ROLE_COOPERATE },
  { "参加", FG_ROLE_COOPERATE },
  { "指导", FG_ROLE_COOPERATE },
  { "督导", FG_ROLE_COOPERATE },
  { "支持", FG_ROLE_COOPERATE },
  { "负责具体组织实施", FG_ROLE_RESPONSIBLE },
  { "负责具体实施", FG_ROLE_RESPONSIBLE },
  { "负责具体落实", FG_ROLE_RESPONSIBLE },
  { "负责组织实施", FG_ROLE_RESPONSIBLE },
  { "负责抓好落实", FG_ROLE_RESPONSIBLE },
  { "负责落实", FG_ROLE_RESPONSIBLE },
  { "负责实施", FG_ROLE_RESPONSIBLE },
  { "负责推进", FG_ROLE_RESPONSIBLE },
  { "组织实施", FG_ROLE_RESPONSIBLE },
  { "抓好落实", FG_ROLE_RESPONSIBLE },
  { "各负其责", FG_ROLE_RESPONSIBLE },
  { "为责任单位", FG_ROLE_RESPONSIBLE },
  { "为责任部门", FG_ROLE_RESPONSIBLE },
  { "负责", FG_ROLE_RESPONSIBLE },
  { "承办", FG_ROLE_RESPONSIBLE },
  { "落实", FG_ROLE_RESPONSIBLE },
  { "推进", FG_ROLE_RESPONSIBLE },
  { "实施", FG_ROLE_RESPONSIBLE },
};

static FgWordList roles = FG_WORD_LIST (role_words);

/* What stands between the names and the word for their role. */
static const char *const manner_words[] = {
  "按照各自职责分工", "按照各自职责", "按各自职责分工", "按各自职责", "按照职责分工", "按照职能分工", "按照任务分工", "根据职责分工",
  "依据职责分工", "依照职责分工", "依职责分工", "按职责分工", "按职能分工", "按任务分工", "按照职责", "按照职能", "按照分工",
  "根据职责", "依职责", "按职责", "按职能", "按分工", "各按职责", "分工", "分别", "共同", "联合", "具体", "各自", "密切", "积极",
  "主动", "全力", "统筹", "统一", NULL,
};
static FgWordList manners = FG_WORD_LIST (manner_words);

/**
 * fg_role_words_drop_bare:
 * @atom: names and what they do, or a part of that
 *
 * Takes the word for a role off the end of @atom.
 *
 * Returns: the role, %FG_ROLE_NONE where there is no such word
 */
FgRole
fg_role_words_drop_bare (FgWords *atom)
{
  int found = fg_word_list_drop (&roles, atom);

  return found >= 0 ? role_words[found].role : FG_ROLE_NONE;
}

/**
 * fg_role_words_drop:
 * @atom: names and what they do
 *
 * As fg_role_words_drop_bare(), with what stands between the names and the word. 按职责分工 without 负责 says as much.
 *
 * Returns: the role, %FG_ROLE_NONE where there is no such word
 */
FgRole
fg_role_words_drop (FgWords *atom)
{
  FgRole role = fg_role_words_drop_bare (atom);

  *atom = fg_words_trim (*atom);
  while (fg_word_list_drop (&manners, atom) >= 0)
    {
      if (role == FG_ROLE_NONE)
        role = FG_ROLE_RESPONSIBLE;
      *atom = fg_words_trim (*atom);
    }
  return role;
}
