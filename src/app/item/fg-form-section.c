/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the form of an item asks of each of its parts.
 */
#include "fg-form-section.h"

G_DEFINE_INTERFACE (FgFormSection, fg_form_section, GTK_TYPE_WIDGET)

static void
fg_form_section_default_init (FgFormSectionInterface *iface)
{
}

/**
 * fg_form_section_attach:
 * @self: a section
 * @keeper: the keeper of the form's texts
 */
void
fg_form_section_attach (FgFormSection *self, FgFieldKeeper *keeper)
{
  FgFormSectionInterface *iface = NULL;

  g_return_if_fail (FG_IS_FORM_SECTION (self));
  g_return_if_fail (FG_IS_FIELD_KEEPER (keeper));

  iface = FG_FORM_SECTION_GET_IFACE (self);
  if (iface->attach != NULL)
    iface->attach (self, keeper);
}

/**
 * fg_form_section_set_writer:
 * @self: a section
 * @writer: (nullable): where changes go
 */
void
fg_form_section_set_writer (FgFormSection *self, FgItemWriter *writer)
{
  FgFormSectionInterface *iface = NULL;

  g_return_if_fail (FG_IS_FORM_SECTION (self));

  iface = FG_FORM_SECTION_GET_IFACE (self);
  if (iface->set_writer != NULL)
    iface->set_writer (self, writer);
}

/**
 * fg_form_section_set_today:
 * @self: a section
 * @today: the day that is today
 */
void
fg_form_section_set_today (FgFormSection *self, FgDay today)
{
  FgFormSectionInterface *iface = NULL;

  g_return_if_fail (FG_IS_FORM_SECTION (self));

  iface = FG_FORM_SECTION_GET_IFACE (self);
  if (iface->set_today != NULL)
    iface->set_today (self, today);
}

/**
 * fg_form_section_show:
 * @self: a section
 * @detail: an item as the workspace has it now
 */
void
fg_form_section_show (FgFormSection *self, const FgItemDetail *detail)
{
  g_return_if_fail (FG_IS_FORM_SECTION (self));
  g_return_if_fail (detail != NULL);

  FG_FORM_SECTION_GET_IFACE (self)->show (self, detail);
}

/**
 * fg_form_section_has_drafts:
 * @self: a section
 *
 * Returns: whether something typed here, for this item or another, is not in the workspace
 */
gboolean
fg_form_section_has_drafts (FgFormSection *self)
{
  FgFormSectionInterface *iface = NULL;

  g_return_val_if_fail (FG_IS_FORM_SECTION (self), FALSE);

  iface = FG_FORM_SECTION_GET_IFACE (self);
  return iface->has_drafts != NULL && iface->has_drafts (self);
}
