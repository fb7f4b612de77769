/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-page-frame.h"
#include "fg-page-setup.h"
#include "fg-printout.h"

G_BEGIN_DECLS

/**
 * FgPrintoutMark:
 * @title: a section
 * @page: the page that it begins on, from 0
 * @y_pt: how far down
 *
 * A place that a reader may want to go to.
 */
typedef struct
{
  char  *title;
  guint  page;
  double y_pt;
} FgPrintoutMark;

FgPrintout *fg_printout_new        (FgSheet *sheet, const FgPageHead *head, const FgPageSetup *setup);
GArray     *fg_printout_list_marks (FgPrintout *self);

G_END_DECLS
