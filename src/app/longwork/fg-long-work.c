/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something that takes long enough for a person to want to know how far it is, and perhaps to stop it. It is done on
 * another thread, which says how far it is as often as it likes; the main thread hears of it at most once a turn.
 */
#include "fg-long-work.h"

/* How finely the fraction is told: no bar has more pixels that matter. */
#define STEPS 1000

struct _FgLongWork
{
  GObject parent_instance;

  char         *sentence;
  GCancellable *cancellable;
  FgWork        work;
  int           step; /* atomic: the fraction, -1 for none yet */
  int           is_telling; /* atomic: the main thread is about to tell it */
};

G_DEFINE_FINAL_TYPE (FgLongWork, fg_long_work, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
tell (gpointer user_data)
{
  FgLongWork *self = user_data;

  g_atomic_int_set (&self->is_telling, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  return G_SOURCE_REMOVE;
}

/* On the thread that does the work. */
static void
on_report (double fraction, gpointer data)
{
  FgLongWork *self = data;
  int step = (int) (CLAMP (fraction, 0, 1) * STEPS);

  if (g_atomic_int_get (&self->step) == step)
    return;

  g_atomic_int_set (&self->step, step);
  if (g_atomic_int_compare_and_exchange (&self->is_telling, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT, tell, g_object_ref (self), g_object_unref);
}

static void
fg_long_work_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, fg_long_work_get_fraction (FG_LONG_WORK (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_long_work_finalize (GObject *object)
{
  FgLongWork *self = FG_LONG_WORK (object);

  g_free (self->sentence);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (fg_long_work_parent_class)->finalize (object);
}

static void
fg_long_work_class_init (FgLongWorkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fg_long_work_get_property;
  object_class->finalize = fg_long_work_finalize;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, FG_LONG_WORK_UNKNOWN, 1, FG_LONG_WORK_UNKNOWN,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FgLongWork::cancelled:
   *
   * A person gave it up. It may be a moment until it has stopped.
   */
  signals[CANCELLED] =
    g_signal_new ("cancelled", FG_TYPE_LONG_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fg_long_work_init (FgLongWork *self)
{
  self->step = -1;
  self->cancellable = g_cancellable_new ();
  self->work = (FgWork) { .cancellable = self->cancellable, .report = on_report, .data = self };
}

/**
 * fg_long_work_new:
 * @sentence: what is being done, for a person who waits
 *
 * Returns: (transfer full): work that is about to begin
 */
FgLongWork *
fg_long_work_new (const char *sentence)
{
  FgLongWork *self = g_object_new (FG_TYPE_LONG_WORK, NULL);

  self->sentence = g_strdup (sentence);
  return self;
}

/**
 * fg_long_work_get_sentence:
 * @self: work
 *
 * Returns: (transfer none): what is being done
 */
const char *
fg_long_work_get_sentence (FgLongWork *self)
{
  g_return_val_if_fail (FG_IS_LONG_WORK (self), NULL);

  return self->sentence;
}

/**
 * fg_long_work_get_fraction:
 * @self: work
 *
 * Returns: how much is done, from 0 to 1, or %FG_LONG_WORK_UNKNOWN
 */
double
fg_long_work_get_fraction (FgLongWork *self)
{
  int step;

  g_return_val_if_fail (FG_IS_LONG_WORK (self), FG_LONG_WORK_UNKNOWN);

  step = g_atomic_int_get (&self->step);
  return step < 0 ? FG_LONG_WORK_UNKNOWN : (double) step / STEPS;
}

/**
 * fg_long_work_get_cancellable:
 * @self: work
 *
 * Returns: (transfer none): what stops it
 */
GCancellable *
fg_long_work_get_cancellable (FgLongWork *self)
{
  g_return_val_if_fail (FG_IS_LONG_WORK (self), NULL);

  return self->cancellable;
}

/**
 * fg_long_work_get_work:
 * @self: work
 *
 * Returns: (transfer none): who waits for it, for the thread that does it, which must hold @self
 */
const FgWork *
fg_long_work_get_work (FgLongWork *self)
{
  g_return_val_if_fail (FG_IS_LONG_WORK (self), NULL);

  return &self->work;
}

/**
 * fg_long_work_cancel:
 * @self: work
 *
 * Gives it up, unless it is given up already.
 */
void
fg_long_work_cancel (FgLongWork *self)
{
  g_return_if_fail (FG_IS_LONG_WORK (self));

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  g_cancellable_cancel (self->cancellable);
  g_signal_emit (self, signals[CANCELLED], 0);
}

/**
 * fg_long_work_is_cancelled:
 * @self: work
 *
 * Returns: whether it was given up
 */
gboolean
fg_long_work_is_cancelled (FgLongWork *self)
{
  g_return_val_if_fail (FG_IS_LONG_WORK (self), FALSE);

  return g_cancellable_is_cancelled (self->cancellable);
}
