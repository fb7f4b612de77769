/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text of a form: caption above, what is wrong or how it was understood below. It knows what is stored and what was
 * typed, and asks for the typed text to be saved on Enter, when the focus leaves, and when the typing pauses. Saving
 * is the form's business.
 */
#include "fg-form-field.h"

/* Long enough not to save half a word, short enough that a power cut takes no sentence. */
#define PAUSE_MS 700
/* Who types without a pause has no more than this to lose. */
#define LIMIT_MS 2000

struct _FgFormField
{
  GtkWidget parent_instance;

  char    *label;
  guint    lines;
  char    *stored;
  gboolean is_setting;
  guint    pause_source;
  gint64   typing_since_us; /* while pause_source is set */

  GtkLabel *caption;
  GtkWidget *frame;
  GtkWidget *editor;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (FgFormField, fg_form_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_LINES,
  N_PROPS
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_COMMIT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static char *
dup_text (FgFormField *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (self->editor))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
put_text (FgFormField *self, const char *text)
{
  g_autofree char *shown = dup_text (self);

  /* Setting the same text again would move the cursor. */
  if (g_strcmp0 (shown, text) == 0)
    return;

  self->is_setting = TRUE;
  if (GTK_IS_EDITABLE (self->editor))
    gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)), text, -1);
  self->is_setting = FALSE;
}

static void
show_message (FgFormField *self, const char *message, gboolean is_problem)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID,
                               is_problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_problem)
    {
      gtk_widget_add_css_class (self->frame, "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->message), "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->frame, "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->message), "error");
    }
}

static gboolean
on_paused (gpointer user_data)
{
  FgFormField *self = user_data;

  self->pause_source = 0;
  fg_form_field_flush (self);

  return G_SOURCE_REMOVE;
}

static void
on_edited (FgFormField *self)
{
  gint64 now_us = g_get_monotonic_time ();
  gint64 left_ms;

  if (self->is_setting)
    return;

  if (self->pause_source == 0)
    self->typing_since_us = now_us;
  left_ms = LIMIT_MS - (now_us - self->typing_since_us) / 1000;

  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add ((guint) CLAMP (left_ms, 0, PAUSE_MS), on_paused, self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static GtkWidget *
make_entry (FgFormField *self)
{
  self->editor = gtk_entry_new ();
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "activate", G_CALLBACK (fg_form_field_flush), self, G_CONNECT_SWAPPED);

  return self->editor;
}

/* About the height of a line of Chinese, in pixels; the exact height follows the font. */
#define LINE_HEIGHT 24
#define MAX_LINES 12

static GtkWidget *
make_text_view (FgFormField *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->editor = gtk_text_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->editor), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->editor), GTK_WRAP_WORD_CHAR);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)), "changed", G_CALLBACK (on_edited),
                           self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->editor);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), (int) self->lines * LINE_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_LINES * LINE_HEIGHT);
  gtk_widget_add_css_class (scroller, "fg-text");

  return scroller;
}

static GtkLabel *
make_label (FgFormField *self, const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style_class);

  return GTK_LABEL (label);
}

static void
add_focus_controller (FgFormField *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "leave", G_CALLBACK (fg_form_field_flush), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->editor, controller);
}

static void
fg_form_field_constructed (GObject *object)
{
  FgFormField *self = FG_FORM_FIELD (object);

  G_OBJECT_CLASS (fg_form_field_parent_class)->constructed (object);

  self->caption = make_label (self, "fg-caption");
  self->frame = self->lines > 1 ? make_text_view (self) : make_entry (self);
  self->message = make_label (self, "caption");
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  add_focus_controller (self);

  gtk_label_set_use_underline (self->caption, TRUE);
  gtk_label_set_label (self->caption, self->label);
  gtk_label_set_mnemonic_widget (self->caption, self->editor);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->editor),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->caption, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->message, NULL, -1);

  gtk_widget_set_parent (GTK_WIDGET (self->caption), GTK_WIDGET (self));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->message), GTK_WIDGET (self));
}

static gboolean
fg_form_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FG_FORM_FIELD (widget)->editor);
}

static void
fg_form_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgFormField *self = FG_FORM_FIELD (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    case PROP_LINES:
      self->lines = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_form_field_dispose (GObject *object)
{
  FgFormField *self = FG_FORM_FIELD (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->caption, gtk_widget_unparent);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->message, gtk_widget_unparent);

  G_OBJECT_CLASS (fg_form_field_parent_class)->dispose (object);
}

static void
fg_form_field_finalize (GObject *object)
{
  FgFormField *self = FG_FORM_FIELD (object);

  g_free (self->label);
  g_free (self->stored);

  G_OBJECT_CLASS (fg_form_field_parent_class)->finalize (object);
}

static void
fg_form_field_class_init (FgFormFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fg_form_field_constructed;
  object_class->set_property = fg_form_field_set_property;
  object_class->dispose = fg_form_field_dispose;
  object_class->finalize = fg_form_field_finalize;
  widget_class->grab_focus = fg_form_field_grab_focus;

  /* The caption, with a mnemonic. */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  /* How many lines are to be seen at least; 1 takes no line breaks. */
  properties[PROP_LINES] = g_param_spec_uint ("lines", NULL, NULL, 1, MAX_LINES, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A person typed something. */
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", FG_TYPE_FORM_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* What was typed is to be saved. */
  signals[SIGNAL_COMMIT] =
    g_signal_new ("commit", FG_TYPE_FORM_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
fg_form_field_init (FgFormField *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 4);
  self->stored = g_strdup ("");
}

/**
 * fg_form_field_dup_text:
 * @self: a field
 *
 * Returns: (transfer full): what is in it
 */
char *
fg_form_field_dup_text (FgFormField *self)
{
  g_return_val_if_fail (FG_IS_FORM_FIELD (self), NULL);

  return dup_text (self);
}

/**
 * fg_form_field_reset:
 * @self: a field
 * @stored: the text of another item
 *
 * Shows another item's text. What was typed before is forgotten, so it must have been taken care of.
 */
void
fg_form_field_reset (FgFormField *self, const char *stored)
{
  g_return_if_fail (FG_IS_FORM_FIELD (self));
  g_return_if_fail (stored != NULL);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_free (self->stored);
  self->stored = g_strdup (stored);
  put_text (self, stored);
  show_message (self, NULL, FALSE);
}

/**
 * fg_form_field_set_stored:
 * @self: a field
 * @stored: the same item's text as the workspace has it now
 *
 * Shows the text unless a person has typed another that is not saved yet.
 */
void
fg_form_field_set_stored (FgFormField *self, const char *stored)
{
  gboolean was_changed = FALSE;

  g_return_if_fail (FG_IS_FORM_FIELD (self));
  g_return_if_fail (stored != NULL);

  was_changed = fg_form_field_is_changed (self);
  if (g_strcmp0 (self->stored, stored) != 0)
    {
      g_free (self->stored);
      self->stored = g_strdup (stored);
    }
  if (!was_changed)
    put_text (self, stored);
}

/**
 * fg_form_field_set_text:
 * @self: a field
 * @text: a text that was typed earlier and is not stored
 */
void
fg_form_field_set_text (FgFormField *self, const char *text)
{
  g_return_if_fail (FG_IS_FORM_FIELD (self));
  g_return_if_fail (text != NULL);

  put_text (self, text);
}

/**
 * fg_form_field_set_placeholder:
 * @self: a field of one line
 * @placeholder: (nullable): what is shown in grey while it is empty
 */
void
fg_form_field_set_placeholder (FgFormField *self, const char *placeholder)
{
  g_return_if_fail (FG_IS_FORM_FIELD (self));
  g_return_if_fail (GTK_IS_ENTRY (self->editor));

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->editor), placeholder);
}

/**
 * fg_form_field_is_changed:
 * @self: a field
 *
 * Returns: whether another text is in it than is stored
 */
gboolean
fg_form_field_is_changed (FgFormField *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (FG_IS_FORM_FIELD (self), FALSE);

  text = dup_text (self);
  return g_strcmp0 (text, self->stored) != 0;
}

/**
 * fg_form_field_set_hint:
 * @self: a field
 * @hint: (nullable): how the text was understood
 */
void
fg_form_field_set_hint (FgFormField *self, const char *hint)
{
  g_return_if_fail (FG_IS_FORM_FIELD (self));

  show_message (self, hint, FALSE);
}

/**
 * fg_form_field_set_problem:
 * @self: a field
 * @problem: (nullable): what is wrong with the text, or why it could not be saved
 */
void
fg_form_field_set_problem (FgFormField *self, const char *problem)
{
  g_return_if_fail (FG_IS_FORM_FIELD (self));

  show_message (self, problem, problem != NULL);
}

/**
 * fg_form_field_flush:
 * @self: a field
 *
 * Asks at once for what was typed to be saved.
 */
void
fg_form_field_flush (FgFormField *self)
{
  g_return_if_fail (FG_IS_FORM_FIELD (self));

  g_clear_handle_id (&self->pause_source, g_source_remove);
  if (fg_form_field_is_changed (self))
    g_signal_emit (self, signals[SIGNAL_COMMIT], 0);
}
