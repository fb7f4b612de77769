/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FgWork:
 * @cancellable: (nullable): stops the work, which then leaves everything as it was
 * @report: (nullable): told how much of the work is done, from 0 to 1, on the thread that does it
 * @data: for @report
 *
 * Who waits for work that takes long: an import, a backup, a restore, a rescue.
 */
typedef struct
{
  GCancellable *cancellable;
  void        (*report) (double fraction, gpointer data);
  gpointer      data;
} FgWork;

/**
 * FgWorkPart:
 * @work: who waits for the part
 *
 * A part of longer work, which counts from 0 to 1 itself.
 */
typedef struct
{
  FgWork        work;
  /*< private >*/
  const FgWork *whole;
  double        from;
  double        to;
} FgWorkPart;

const FgWork *fg_work_part_init (FgWorkPart *self, const FgWork *whole, double from, double to);

G_END_DECLS
