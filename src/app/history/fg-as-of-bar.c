/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which day the views show: the present, or the workspace as it stood at the end of a past day. Views take their store
 * and their day from here. While it shows the past the bar says so, and leads back.
 */
#include "fg-as-of-bar.h"

#include <glib/gi18n-lib.h>

#include "fg-store-as-of.h"

struct _FgAsOfBar
{
  GtkWidget parent_instance;

  FgStore *store;
  FgDay    today;

  /* What is shown of the past, NULL for the present. */
  FgStore *past;
  FgDay    past_day;

  /* The day that is being built, and what stops that. */
  FgDay         wanted_day;
  GCancellable *building;

  GtkInfoBar     *bar;
  GtkLabel       *label;
  GtkProgressBar *progress;
  GtkButton      *button;
};

G_DEFINE_FINAL_TYPE (FgAsOfBar, fg_as_of_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_TODAY,
  PROP_SHOWN_STORE,
  PROP_SHOWN_TODAY,
  PROP_PAST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (FgAsOfBar *self)
{
  gboolean is_building = self->building != NULL;
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  gtk_info_bar_set_revealed (self->bar, is_building || self->past != NULL);
  if (!is_building && self->past == NULL)
    return;

  day = fg_day_to_iso (is_building ? self->wanted_day : self->past_day);
  if (is_building)
    /* Translators: %s is a day. */
    sentence = g_strdup_printf (_("Putting together what was known on %s…"), day);
  else
    /* Translators: %s is a day. */
    sentence = g_strdup_printf (_("As of %s: nothing can be changed"), day);
  gtk_label_set_text (self->label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_building);
  gtk_button_set_label (self->button, is_building ? _("_Cancel") : _("Back to _Today"));
}

static void
notify_shown (FgAsOfBar *self)
{
  GObject *object = G_OBJECT (self);

  g_object_freeze_notify (object);
  g_object_notify_by_pspec (object, properties[PROP_SHOWN_STORE]);
  g_object_notify_by_pspec (object, properties[PROP_SHOWN_TODAY]);
  g_object_notify_by_pspec (object, properties[PROP_PAST]);
  g_object_thaw_notify (object);
}

static void
stop_building (FgAsOfBar *self)
{
  if (self->building == NULL)
    return;

  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
}

/* Views may still be reading the old one: each reading holds it. */
static void
show_past (FgAsOfBar *self, FgStore *past, FgDay day)
{
  g_autoptr (FgStore) old = g_steal_pointer (&self->past);

  g_set_object (&self->past, past);
  self->past_day = day;
  update (self);
  if (past != old)
    notify_shown (self);
}

static void
on_progress (double fraction, gpointer user_data)
{
  FgAsOfBar *self = user_data;

  if (self->progress != NULL)
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
on_built (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgAsOfBar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FgStore) past = fg_store_open_as_of_finish (FG_STORE (source), result, &error);

  /* Given up, or another day was asked for meanwhile. */
  if (g_task_get_cancellable (G_TASK (result)) != self->building)
    return;

  g_clear_object (&self->building);
  if (past != NULL)
    {
      show_past (self, past, self->wanted_day);
      return;
    }

  update (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
on_leave (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgAsOfBar *self = FG_AS_OF_BAR (widget);

  if (self->building == NULL)
    {
      fg_as_of_bar_leave (self);
      return;
    }

  stop_building (self);
  update (self);
}

static void
set_store (FgAsOfBar *self, FgStore *store)
{
  if (self->store == store)
    return;

  stop_building (self);
  g_clear_object (&self->past);
  g_set_object (&self->store, store);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  notify_shown (self);
}

static void
set_today (FgAsOfBar *self, FgDay today)
{
  if (self->today == today)
    return;

  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
  if (self->past == NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN_TODAY]);
}

static void
fg_as_of_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgAsOfBar *self = FG_AS_OF_BAR (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;
    case PROP_SHOWN_STORE:
      g_value_set_object (value, self->past != NULL ? self->past : self->store);
      break;
    case PROP_SHOWN_TODAY:
      g_value_set_uint (value, self->past != NULL ? self->past_day : self->today);
      break;
    case PROP_PAST:
      g_value_set_boolean (value, self->past != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_as_of_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgAsOfBar *self = FG_AS_OF_BAR (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_TODAY:
      set_today (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_as_of_bar_dispose (GObject *object)
{
  FgAsOfBar *self = FG_AS_OF_BAR (object);

  stop_building (self);
  g_clear_object (&self->past);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_AS_OF_BAR);

  G_OBJECT_CLASS (fg_as_of_bar_parent_class)->dispose (object);
}

static void
fg_as_of_bar_class_init (FgAsOfBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_as_of_bar_get_property;
  object_class->set_property = fg_as_of_bar_set_property;
  object_class->dispose = fg_as_of_bar_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, G_PARAM_READWRITE | flags);
  properties[PROP_TODAY] =
    g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, G_PARAM_READWRITE | flags);
  properties[PROP_SHOWN_STORE] =
    g_param_spec_object ("shown-store", NULL, NULL, FG_TYPE_STORE, G_PARAM_READABLE | flags);
  properties[PROP_SHOWN_TODAY] =
    g_param_spec_uint ("shown-today", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, G_PARAM_READABLE | flags);
  properties[PROP_PAST] = g_param_spec_boolean ("past", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "as-of.leave", NULL, on_leave);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/history/fg-as-of-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FgAsOfBar, bar);
  gtk_widget_class_bind_template_child (widget_class, FgAsOfBar, label);
  gtk_widget_class_bind_template_child (widget_class, FgAsOfBar, progress);
  gtk_widget_class_bind_template_child (widget_class, FgAsOfBar, button);
}

static void
fg_as_of_bar_init (FgAsOfBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_as_of_bar_show_day:
 * @self: the bar
 * @day: a day; today and later ones are the present
 *
 * Shows what was known at the end of @day, once that is put together.
 */
void
fg_as_of_bar_show_day (FgAsOfBar *self, FgDay day)
{
  g_autoptr (GTimeZone) zone = NULL;

  g_return_if_fail (FG_IS_AS_OF_BAR (self));
  g_return_if_fail (day != FG_DAY_NONE);

  stop_building (self);
  if (self->store == NULL || day >= self->today)
    {
      fg_as_of_bar_leave (self);
      return;
    }

  zone = g_time_zone_new_local ();
  self->wanted_day = day;
  self->building = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  update (self);
  fg_store_open_as_of_async (self->store, day, zone, on_progress, self->building, on_built, g_object_ref (self));
}

/**
 * fg_as_of_bar_leave:
 * @self: the bar
 *
 * Goes back to the present.
 */
void
fg_as_of_bar_leave (FgAsOfBar *self)
{
  g_return_if_fail (FG_IS_AS_OF_BAR (self));

  stop_building (self);
  show_past (self, NULL, FG_DAY_NONE);
}

/**
 * fg_as_of_bar_is_past:
 * @self: the bar
 *
 * Returns: whether a past day is shown
 */
gboolean
fg_as_of_bar_is_past (FgAsOfBar *self)
{
  g_return_val_if_fail (FG_IS_AS_OF_BAR (self), FALSE);

  return self->past != NULL;
}

/**
 * fg_as_of_bar_suggest_day:
 * @self: the bar
 *
 * Returns: the past day that is shown, else yesterday
 */
FgDay
fg_as_of_bar_suggest_day (FgAsOfBar *self)
{
  g_return_val_if_fail (FG_IS_AS_OF_BAR (self), FG_DAY_NONE);

  return self->past != NULL ? self->past_day : self->today - 1;
}
