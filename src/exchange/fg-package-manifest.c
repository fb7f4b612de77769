/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * manifest.json, the first member of a package; docs/package-format.md says what is in it. Members of objects that we do
 * not know are let be: a later version may say more. One that can no longer be understood has another version number.
 */
#include "fg-package-manifest.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define FORMAT "fengong-package"
#define VERSION 1

/* The parser calls itself for each level; ours have four. */
#define MAX_DEPTH 32

static void
seen_clear (gpointer data)
{
  g_free (((FgPackageSeen *) data)->scope);
}

/**
 * fg_package_manifest_new:
 *
 * Returns: (transfer full): a manifest that says nothing yet
 */
FgPackageManifest *
fg_package_manifest_new (void)
{
  FgPackageManifest *self = g_new0 (FgPackageManifest, 1);

  self->plans = g_ptr_array_new_with_free_func (g_free);
  self->seen = g_array_new (FALSE, FALSE, sizeof (FgPackageSeen));
  g_array_set_clear_func (self->seen, seen_clear);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * fg_package_manifest_free:
 * @self: (transfer full): a manifest
 */
void
fg_package_manifest_free (FgPackageManifest *self)
{
  g_free (self->sender);
  g_free (self->scope);
  g_ptr_array_unref (self->plans);
  g_array_unref (self->seen);
  g_hash_table_unref (self->members);
  g_free (self);
}

/**
 * fg_package_manifest_add_seen:
 * @self: a manifest
 * @replica: a desk
 * @scope: a part of its log
 * @position: how far the sender has it
 */
void
fg_package_manifest_add_seen (FgPackageManifest *self, gint64 replica, const char *scope, gint64 position)
{
  const FgPackageSeen seen = { replica, g_strdup (scope), position };

  g_array_append_val (self->seen, seen);
}

/* Ids are texts, as many readers of JSON know no whole numbers of 64 bits. */
static void
add_id (JsonBuilder *builder, const char *name, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  json_builder_set_member_name (builder, name);
  if (id != 0)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_sender (JsonBuilder *builder, const FgPackageManifest *self)
{
  json_builder_set_member_name (builder, "sender");
  json_builder_begin_object (builder);
  add_id (builder, "replica", self->replica);
  add_text (builder, "name", self->sender);
  add_id (builder, "agency", self->sender_agency_id);
  json_builder_end_object (builder);
  add_id (builder, "for_agency", self->agency_id);
}

static void
add_covers (JsonBuilder *builder, const FgPackageManifest *self)
{
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->plans->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (self->plans, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "covers");
  json_builder_begin_object (builder);
  add_text (builder, "scope", self->scope);
  add_integer (builder, "from", self->from);
  add_integer (builder, "to", self->to);
  json_builder_end_object (builder);
}

static void
add_all_seen (JsonBuilder *builder, const FgPackageManifest *self)
{
  json_builder_set_member_name (builder, "seen");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->seen->len; i++)
    {
      const FgPackageSeen *seen = &g_array_index (self->seen, FgPackageSeen, i);

      json_builder_begin_object (builder);
      add_id (builder, "replica", seen->replica);
      add_text (builder, "scope", seen->scope);
      add_integer (builder, "position", seen->position);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_members (JsonBuilder *builder, const FgPackageManifest *self)
{
  GHashTableIter iter;
  gpointer name, hash;

  json_builder_set_member_name (builder, "members");
  json_builder_begin_object (builder);
  g_hash_table_iter_init (&iter, self->members);
  while (g_hash_table_iter_next (&iter, &name, &hash))
    add_text (builder, name, hash);
  json_builder_end_object (builder);
}

/**
 * fg_package_manifest_to_json:
 * @self: a manifest
 *
 * Returns: (transfer full): it as JSON
 */
char *
fg_package_manifest_to_json (const FgPackageManifest *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "format", FORMAT);
  add_integer (builder, "version", VERSION);
  add_sender (builder, self);
  add_covers (builder, self);
  add_all_seen (builder, self);
  add_members (builder, self);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static JsonNode *
get_member (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node : NULL;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name, G_TYPE_STRING);
  const char *text = node != NULL ? json_node_get_string (node) : "";

  return g_utf8_validate (text, -1, NULL) ? text : "";
}

static gint64
get_id (JsonObject *object, const char *name)
{
  gint64 id;

  return g_ascii_string_to_signed (get_text (object, name), 10, 1, G_MAXINT64, &id, NULL) ? id : 0;
}

/* A place in a log; -1 where none is said. */
static gint64
get_position (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name, G_TYPE_INT64);

  return node != NULL && json_node_get_int (node) >= 0 ? json_node_get_int (node) : -1;
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
read_seen (FgPackageManifest *self, JsonArray *list)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      gint64 position = get_position (object, "position");

      if (object != NULL && position >= 0)
        fg_package_manifest_add_seen (self, get_id (object, "replica"), get_text (object, "scope"), position);
    }
}

static void
read_plans (FgPackageManifest *self, JsonArray *list)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_ptr_array_add (self->plans, g_strdup (json_node_get_string (node)));
    }
}

static void
read_members (FgPackageManifest *self, JsonObject *members)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, members);
  while (json_object_iter_next (&iter, &name, NULL))
    g_hash_table_insert (self->members, g_strdup (name), g_strdup (get_text (members, name)));
}

static gboolean
check_version (JsonObject *root, GError **error)
{
  gint64 version = get_position (root, "version");

  if (!g_str_equal (get_text (root, "format"), FORMAT) || version < 1)
    return fg_package_error_set_damaged (error);
  if (version == VERSION)
    return TRUE;

  g_set_error_literal (error, FG_PACKAGE_ERROR, FG_PACKAGE_ERROR_NEWER_VERSION,
                       _("The package was made by a newer version of Fengong. Update Fengong, then take it in again."));
  return FALSE;
}

static FgPackageManifest *
read_root (JsonObject *root, GError **error)
{
  g_autoptr (FgPackageManifest) self = fg_package_manifest_new ();
  JsonObject *sender = get_object (root, "sender"), *covers = get_object (root, "covers");
  JsonObject *members = get_object (root, "members");

  if (!check_version (root, error))
    return NULL;
  if (sender == NULL || covers == NULL || members == NULL || get_position (covers, "from") < 0
      || get_position (covers, "to") < get_position (covers, "from"))
    {
      fg_package_error_set_damaged (error);
      return NULL;
    }

  self->replica = get_id (sender, "replica");
  self->sender = g_strdup (get_text (sender, "name"));
  self->sender_agency_id = get_id (sender, "agency");
  self->agency_id = get_id (root, "for_agency");
  self->scope = g_strdup (get_text (covers, "scope"));
  self->from = get_position (covers, "from");
  self->to = get_position (covers, "to");
  read_plans (self, get_array (root, "plans"));
  read_seen (self, get_array (root, "seen"));
  read_members (self, members);
  return g_steal_pointer (&self);
}

/* Brackets in texts count too, which does no harm: they come in pairs. */
static gboolean
is_too_deep (const char *text, gsize length)
{
  int depth = 0;

  for (gsize i = 0; i < length && depth <= MAX_DEPTH; i++)
    if (text[i] == '[' || text[i] == '{')
      depth++;
    else if (text[i] == ']' || text[i] == '}')
      depth--;
  return depth > MAX_DEPTH;
}

/**
 * fg_package_manifest_from_json:
 * @text: what a stranger wrote
 * @length: its length in bytes
 * @error: return location for an error
 *
 * Returns: (transfer full): what it says; %NULL with %FG_PACKAGE_ERROR_DAMAGED or %FG_PACKAGE_ERROR_NEWER_VERSION
 */
FgPackageManifest *
fg_package_manifest_from_json (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL;

  if (g_utf8_validate_len (text, length, NULL) && !is_too_deep (text, length)
      && json_parser_load_from_data (parser, text, (gssize) length, NULL))
    root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return read_root (json_node_get_object (root), error);

  fg_package_error_set_damaged (error);
  return NULL;
}
