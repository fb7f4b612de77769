/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-field-keeper.h"
#include "fg-item-record.h"

G_BEGIN_DECLS

#define FG_TYPE_FORM_SECTION (fg_form_section_get_type ())
G_DECLARE_INTERFACE (FgFormSection, fg_form_section, FG, FORM_SECTION, GtkWidget)

/**
 * FgFormSectionInterface:
 * @attach: takes the keeper of the form's texts, once, before all else
 * @set_writer: takes the writer that changes go to, %NULL for none any more
 * @set_today: takes the day that is today
 * @show: shows an item as the workspace has it now; that it is another one than before shows in its id
 * @has_drafts: whether something typed here, for this item or another, is not in the workspace
 *
 * A part of the form of an item. It shows its facts and writes them by itself; the form only hands it what all parts
 * share. Only @show must be implemented.
 */
struct _FgFormSectionInterface
{
  GTypeInterface parent_iface;

  void     (*attach)     (FgFormSection *self, FgFieldKeeper *keeper);
  void     (*set_writer) (FgFormSection *self, FgItemWriter *writer);
  void     (*set_today)  (FgFormSection *self, FgDay today);
  void     (*show)       (FgFormSection *self, const FgItemDetail *detail);
  gboolean (*has_drafts) (FgFormSection *self);
};

void     fg_form_section_attach     (FgFormSection *self, FgFieldKeeper *keeper);
void     fg_form_section_set_writer (FgFormSection *self, FgItemWriter *writer);
void     fg_form_section_set_today  (FgFormSection *self, FgDay today);
void     fg_form_section_show       (FgFormSection *self, const FgItemDetail *detail);
gboolean fg_form_section_has_drafts (FgFormSection *self);

G_END_DECLS
