/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which names are suggested as one agency, and above all which are not.
 */
#include "fg-agency-likeness.h"

#include <string.h>

typedef struct
{
  const char *a;
  const char *b;
} Pair;

static const Pair alike[] = {
  { "林业局", "市林业局" },
  { "市场监管局", "市市场监督管理局" },
  { "市市场监管局", "市市场监督管理局" },
  { "市发改委", "市发展和改革委员会" },
  { "市发展改革委", "市发改委" },
  { "市人社局", "市人力资源和社会保障局" },
  { "市人力资源社会保障局", "市人社局" },
  { "市审批局", "市行政审批局" },
  { "市工信局", "市工业和信息化局" },
  { "市住建局", "市住房和城乡建设局" },
  { "市卫健委", "市卫生健康委员会" },
  { "市卫生健康委", "市卫健委" },
  { "市国资委", "市国有资产监督管理委员会" },
  { "市文旅局", "市文化和旅游局" },
  { "市医保局", "市医疗保障局" },
  { "市应急局", "市应急管理局" },
  { "市交通局", "市交通运输局" },
  { "市政务办", "市政务服务管理办公室" },
  { "市委编办", "市委机构编制委员会办公室" },
  { "市社保（医保）中心", "市社保(医保)中心" },
  { "市社保（医保）中心", "市社会保险（医疗保障）中心" },
  { "市住房保障和房产局", "市住房保障及房产局" },
  { "市中级法院", "市中级人民法院" },
  { "市检察院", "市人民检察院" },
  { "市政府办公厅", "市人民政府办公厅" },
  { "市 财政局", "市财政局" },
  { "各区政府", "各区人民政府" },
};

static const Pair different[] = {
  { "市教育局", "市教育考试院" },
  { "市水务局", "市水利局" },
  { "东湖区", "西湖区" },
  { "市税务局", "市财政局" },
  { "市林业局", "区林业局" },
  { "省税务局", "市税务局" },
  { "市市场监管局", "市容管理局" },
  { "市政管理局", "政管理局" },
  { "市城管局", "市城市规划局" },
  { "市卫健委", "市卫生监督所" },
  { "市委办公厅", "市政府办公厅" },
  { "市公安局", "市公安局交管局" },
  { "市人大办公厅", "市政协办公厅" },
  { "市社保中心", "市医保中心" },
  { "市自然资源局", "市规划和自然资源局" },
  { "市建委", "市住建委" },
  { "各区", "各部门" },
  { "和县", "平和县" },
  { "和县", "县" },
  { "市交通局", "市交通集团" },
  { "市委", "市政府" },
  { "市", "省" },
};

static void
test_alike (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    if (!fg_agency_likeness_is_alike (alike[i].a, alike[i].b) || !fg_agency_likeness_is_alike (alike[i].b, alike[i].a))
      g_test_fail_printf ("%s should be like %s", alike[i].a, alike[i].b);
}

static void
test_different (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    if (fg_agency_likeness_is_alike (different[i].a, different[i].b)
        || fg_agency_likeness_is_alike (different[i].b, different[i].a))
      g_test_fail_printf ("%s should not be like %s", different[i].a, different[i].b);
}

static void
test_find (void)
{
  static const char *const names[] = { "市财政局",   "林业局",   "市发改委",         "市林业局",
                                       "区林业局",   "市水务局", "市发展改革委员会", "财政局", NULL };
  g_autoptr (GArray) found = fg_agency_likeness_find (names);

  /* 林业局 may be that of the city or of the district. */
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (g_array_index (found, FgAgencyLikeness, 0).first, ==, 0);
  g_assert_cmpuint (g_array_index (found, FgAgencyLikeness, 0).second, ==, 7);
  g_assert_cmpuint (g_array_index (found, FgAgencyLikeness, 1).first, ==, 2);
  g_assert_cmpuint (g_array_index (found, FgAgencyLikeness, 1).second, ==, 6);
}

static char *
draw_name (void)
{
  static const char *const parts[] = { "市", "区", "省", "发改", "发展和改革", "委", "委员会", "局", "监管", "监督管理",
                                       "（", ")", "法院", "人民", "政务", "办", "国土", "资源", " ", "和", "及", "" };
  GString *name = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
    g_string_append (name, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

  return g_string_free (name, FALSE);
}

static void
test_symmetric (void)
{
  guint n_alike = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *a = draw_name ();
      g_autofree char *b = draw_name ();

      g_assert_true (fg_agency_likeness_is_alike (a, a));
      g_assert_cmpint (fg_agency_likeness_is_alike (a, b), ==, fg_agency_likeness_is_alike (b, a));
      n_alike += fg_agency_likeness_is_alike (a, b) && strcmp (a, b) != 0;
    }

  g_test_message ("%u pairs alike", n_alike);
  g_assert_cmpuint (n_alike, >, 0);
}

/* Each pair that is found is alike, and among names of one level none that is alike is missed. */
static void
test_find_is_complete (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GArray) found = NULL;
      guint n = 0;

      for (guint i = 0; i < 40; i++)
        {
          g_autofree char *name = draw_name ();

          g_ptr_array_add (names, g_strconcat ("市财", name, NULL));
        }
      g_ptr_array_add (names, NULL);
      found = fg_agency_likeness_find ((const char *const *) names->pdata);
      for (guint i = 0; i < 40; i++)
        for (guint k = i + 1; k < 40; k++)
          n += fg_agency_likeness_is_alike (names->pdata[i], names->pdata[k]);
      g_assert_cmpuint (found->len, ==, n);
    }
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) found = NULL;
  double elapsed;

  for (guint i = 0; i < 500; i++)
    g_ptr_array_add (names, g_strdup_printf ("市第%u市场监督管理和发展改革局", i));
  g_ptr_array_add (names, NULL);

  g_test_timer_start ();
  found = fg_agency_likeness_find ((const char *const *) names->pdata);
  elapsed = g_test_timer_elapsed ();
  g_test_minimized_result (elapsed, "500 agencies in %.1f ms", elapsed * 1000);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/agency-likeness/names-of-one-agency", test_alike);
  g_test_add_func ("/model/agency-likeness/names-of-different-agencies", test_different);
  g_test_add_func ("/model/agency-likeness/a-name-without-level-is-left-alone-beside-several", test_find);
  g_test_add_func ("/model/agency-likeness/is-symmetric", test_symmetric);
  g_test_add_func ("/model/agency-likeness/all-pairs-are-found", test_find_is_complete);
  g_test_add_func ("/model/agency-likeness/takes-as-long-as-sorting", test_many);

  return g_test_run ();
}
