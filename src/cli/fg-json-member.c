/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Members of JSON objects as this program writes them everywhere: an absent text is empty, an absent day null, and no
 * member is ever left out.
 */
#include "fg-json-member.h"

#include <math.h>

/* Up to here a double holds every whole number. */
#define MAX_WHOLE_NUMBER 9007199254740992.0

/**
 * fg_json_member_add_text:
 * @builder: a builder inside an object
 * @name: the member's name
 * @text: (nullable): its value; %NULL is written as an empty string
 */
void
fg_json_member_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text != NULL ? text : "");
}

/**
 * fg_json_member_add_day:
 * @builder: a builder inside an object
 * @name: the member's name
 * @day: its value; %FG_DAY_NONE is written as null
 */
void
fg_json_member_add_day (JsonBuilder *builder, const char *name, FgDay day)
{
  json_builder_set_member_name (builder, name);
  if (day == FG_DAY_NONE)
    {
      json_builder_add_null_value (builder);
    }
  else
    {
      g_autofree char *text = fg_day_to_iso (day);

      json_builder_add_string_value (builder, text);
    }
}

/**
 * fg_json_member_add_number:
 * @builder: a builder inside an object
 * @name: the member's name
 * @number: its value; a whole number is written without a point
 */
void
fg_json_member_add_number (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  if (fabs (number) < MAX_WHOLE_NUMBER && floor (number) == number)
    json_builder_add_int_value (builder, (gint64) number);
  else
    json_builder_add_double_value (builder, number);
}

/**
 * fg_json_member_add_integer:
 * @builder: a builder inside an object
 * @name: the member's name
 * @value: its value
 */
void
fg_json_member_add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/**
 * fg_json_member_add_id:
 * @builder: a builder inside an object
 * @name: the member's name
 * @id: a row id; 0 is written as null
 *
 * Ids use all 64 bits, of which many readers of JSON keep only 53 in a number: so they are texts.
 */
void
fg_json_member_add_id (JsonBuilder *builder, const char *name, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  json_builder_set_member_name (builder, name);
  if (id == 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, text);
}

/**
 * fg_json_member_add_boolean:
 * @builder: a builder inside an object
 * @name: the member's name
 * @value: its value
 */
void
fg_json_member_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}
