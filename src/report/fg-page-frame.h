/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-page-setup.h"
#include "fg-sheet.h"

G_BEGIN_DECLS

/**
 * FgPageHead:
 * @title: the plan's title
 * @number: its document number, may be empty
 * @kind: what the sheet is, for people
 * @as_of: the day that it was made for
 *
 * What a page says of the sheet that is on it.
 */
typedef struct
{
  const char *title;
  const char *number;
  const char *kind;
  FgDay       as_of;
} FgPageHead;

/**
 * FgPageFrame:
 * @sheet: what is inside
 * @head: what is said of it
 * @setup: what stands around it
 * @width: the width of the type area
 *
 * What stands around a sheet on each page: title above, legend, date and page number below.
 */
typedef struct
{
  FgSheet           *sheet;
  FgPageHead         head;
  const FgPageSetup *setup;
  double             width;
} FgPageFrame;

/**
 * FgPagePlace:
 * @page: which page it is, from 1
 * @n_pages: how many there are
 * @band: which band of columns is on it, from 1
 * @n_bands: how many there are
 * @first_column: the first column on it, from 1
 * @last_column: the last one
 * @n_columns: how many columns there are
 *
 * Where a page belongs among the others.
 */
typedef struct
{
  guint page;
  guint n_pages;
  guint band;
  guint n_bands;
  guint first_column;
  guint last_column;
  guint n_columns;
} FgPagePlace;

double fg_page_frame_get_top    (const FgPageFrame *self);
double fg_page_frame_get_bottom (const FgPageFrame *self);
void   fg_page_frame_append     (const FgPageFrame *self,
                                 GtkSnapshot       *snapshot,
                                 double             height,
                                 const FgPagePlace *place);

G_END_DECLS
