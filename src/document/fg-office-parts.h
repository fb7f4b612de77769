/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-archive.h"

G_BEGIN_DECLS

/**
 * FgOfficePart:
 * @id: what the part that refers to it calls it ("rId3")
 * @type: what it is for: the last word of its type's address ("styles", "worksheet")
 * @name: its name in the archive ("word/styles.xml")
 *
 * A part of a Word or Excel file that another part refers to.
 */
typedef struct
{
  char *id;
  char *type;
  char *name;
} FgOfficePart;

GPtrArray  *fg_office_parts_load      (FgArchive *archive, const char *part, GError **error);
const char *fg_office_parts_find_type (GPtrArray *parts, const char *type);
const char *fg_office_parts_find_id   (GPtrArray *parts, const char *id);

G_END_DECLS
