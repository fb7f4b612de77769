/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an agency is: a department, a district, a company. A registry that is filled from notices has nobody who says so
 * for each name, so a name is taken for what its last word says until a person says otherwise.
 */
#include "fg-agency-kind.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
} kinds[FG_N_AGENCY_KINDS] = {
  [FG_AGENCY_KIND_BY_NAME] = { "by-name", NC_("agency kind", "As its name says") },
  [FG_AGENCY_KIND_DEPARTMENT] = { "department", NC_("agency kind", "Department") },
  [FG_AGENCY_KIND_DISTRICT] = { "district", NC_("agency kind", "District") },
  /* Translators: a local office that answers to a higher government (垂直管理单位), such as the customs. */
  [FG_AGENCY_KIND_VERTICAL] = { "vertical", NC_("agency kind", "Vertical") },
  [FG_AGENCY_KIND_COMPANY] = { "company", NC_("agency kind", "Company") },
  [FG_AGENCY_KIND_GROUP] = { "group", NC_("agency kind", "Group") },
  [FG_AGENCY_KIND_OTHER] = { "other", NC_("agency kind", "Other") },
};

/* Of offices that answer to a higher government only these tell it by their name: 市税务局 does not look other than
 * 市财政局. */
static const struct
{
  const char  *ending;
  FgAgencyKind kind;
} endings[] = {
  { "海关", FG_AGENCY_KIND_VERTICAL },    { "海事局", FG_AGENCY_KIND_VERTICAL }, { "边防检查站", FG_AGENCY_KIND_VERTICAL },
  { "公司", FG_AGENCY_KIND_COMPANY },     { "集团", FG_AGENCY_KIND_COMPANY },   { "银行", FG_AGENCY_KIND_COMPANY },
  { "区", FG_AGENCY_KIND_DISTRICT },      { "县", FG_AGENCY_KIND_DISTRICT },    { "区政府", FG_AGENCY_KIND_DISTRICT },
  { "县政府", FG_AGENCY_KIND_DISTRICT },  { "市政府", FG_AGENCY_KIND_DISTRICT }, { "区人民政府", FG_AGENCY_KIND_DISTRICT },
  { "县人民政府", FG_AGENCY_KIND_DISTRICT }, { "区管委会", FG_AGENCY_KIND_DISTRICT },
};

/**
 * fg_agency_kind_to_string:
 * @kind: a kind
 *
 * Returns: its name in JSON and on the command line, such as "department"
 */
const char *
fg_agency_kind_to_string (FgAgencyKind kind)
{
  g_return_val_if_fail (kind < FG_N_AGENCY_KINDS, NULL);

  return kinds[kind].name;
}

/**
 * fg_agency_kind_from_string:
 * @text: (nullable): a name as fg_agency_kind_to_string() gives it
 * @kind: (out): the kind
 *
 * Returns: whether @text names a kind
 */
gboolean
fg_agency_kind_from_string (const char *text, FgAgencyKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < FG_N_AGENCY_KINDS; i++)
    if (g_strcmp0 (text, kinds[i].name) == 0)
      {
        *kind = (FgAgencyKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_agency_kind_get_label:
 * @kind: a kind
 *
 * Returns: its name for people, translated
 */
const char *
fg_agency_kind_get_label (FgAgencyKind kind)
{
  g_return_val_if_fail (kind < FG_N_AGENCY_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "agency kind", kinds[kind].label);
}

/**
 * fg_agency_kind_resolve:
 * @kind: what a person said that the agency is
 * @name: its name
 * @is_group: whether the name stands for several
 *
 * Returns: what it is, never %FG_AGENCY_KIND_BY_NAME: @kind, else what @name looks like, else a department
 */
FgAgencyKind
fg_agency_kind_resolve (FgAgencyKind kind, const char *name, gboolean is_group)
{
  g_return_val_if_fail (name != NULL, FG_AGENCY_KIND_OTHER);

  if (kind > FG_AGENCY_KIND_BY_NAME && kind < FG_N_AGENCY_KINDS)
    return kind;
  if (is_group)
    return FG_AGENCY_KIND_GROUP;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i].ending))
      return endings[i].kind;

  return FG_AGENCY_KIND_DEPARTMENT;
}
