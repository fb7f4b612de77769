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
 * Who waits for work that takes long: a backup, a restore, a rescue.
 */
typedef struct
{
  GCancellable *cancellable;
  void        (*report) (double fraction, gpointer data);
  gpointer      data;
} FgWork;

G_END_DECLS
