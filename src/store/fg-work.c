/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who waits for work that takes long.
 */
#include "fg-work-private.h"

#include "fg-store-error-private.h"

/* Virtual machine steps between two looks at the cancellable: well under a millisecond. */
#define STEPS_PER_LOOK 10000

static int
on_progress (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static void
on_part_report (double fraction, gpointer data)
{
  const FgWorkPart *self = data;

  fg_work_report (self->whole, self->from + (self->to - self->from) * fraction);
}

/**
 * fg_work_part_init:
 * @self: a part, which must stay where it is
 * @whole: (nullable): who waits for the whole; must outlive @self
 * @from: how much of the whole is done when the part begins
 * @to: how much is done when it ends
 *
 * Returns: (transfer none): who waits for the part
 */
const FgWork *
fg_work_part_init (FgWorkPart *self, const FgWork *whole, double from, double to)
{
  g_return_val_if_fail (self != NULL, NULL);

  *self = (FgWorkPart) { .whole = whole, .from = from, .to = to };
  self->work.report = on_part_report;
  self->work.data = self;
  self->work.cancellable = whole != NULL ? whole->cancellable : NULL;
  return &self->work;
}

/**
 * fg_work_report:
 * @work: (nullable): who waits
 * @fraction: how much is done, from 0 to 1
 */
void
fg_work_report (const FgWork *work, double fraction)
{
  if (work != NULL && work->report != NULL)
    work->report (fraction, work->data);
}

/**
 * fg_work_go_on:
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED set if nobody waits any more
 */
gboolean
fg_work_go_on (const FgWork *work, GError **error)
{
  if (work == NULL || !g_cancellable_is_cancelled (work->cancellable))
    return TRUE;

  fg_store_error_set_from_sqlite (error, NULL, SQLITE_INTERRUPT);
  return FALSE;
}

/**
 * fg_work_watch:
 * @work: (nullable): who waits; its cancellable must outlive @db, or its being watched
 * @db: a connection whose statements end when nobody waits any more
 */
void
fg_work_watch (const FgWork *work, sqlite3 *db)
{
  GCancellable *cancellable = work != NULL ? work->cancellable : NULL;

  sqlite3_progress_handler (db, STEPS_PER_LOOK, cancellable != NULL ? on_progress : NULL, cancellable);
}
