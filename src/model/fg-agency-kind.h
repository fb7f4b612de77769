/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgAgencyKind:
 * @FG_AGENCY_KIND_BY_NAME: nobody has said; what the name looks like
 * @FG_AGENCY_KIND_DEPARTMENT: a department of the government that issues the notices (部门)
 * @FG_AGENCY_KIND_DISTRICT: a district or county (区县)
 * @FG_AGENCY_KIND_VERTICAL: an office in the place that answers to a higher government (垂直管理单位)
 * @FG_AGENCY_KIND_COMPANY: a company (企业)
 * @FG_AGENCY_KIND_GROUP: a name that stands for several (各区)
 * @FG_AGENCY_KIND_OTHER: none of these
 *
 * What an agency is. Stored as these numbers.
 */
typedef enum
{
  FG_AGENCY_KIND_BY_NAME,
  FG_AGENCY_KIND_DEPARTMENT,
  FG_AGENCY_KIND_DISTRICT,
  FG_AGENCY_KIND_VERTICAL,
  FG_AGENCY_KIND_COMPANY,
  FG_AGENCY_KIND_GROUP,
  FG_AGENCY_KIND_OTHER,
} FgAgencyKind;

#define FG_N_AGENCY_KINDS 7

const char  *fg_agency_kind_to_string   (FgAgencyKind kind);
gboolean     fg_agency_kind_from_string (const char *text, FgAgencyKind *kind);
const char  *fg_agency_kind_get_label   (FgAgencyKind kind);
FgAgencyKind fg_agency_kind_resolve     (FgAgencyKind kind, const char *name, gboolean is_group);

G_END_DECLS
