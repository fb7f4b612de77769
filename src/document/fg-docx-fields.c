/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of Word documents (ECMA-376, part 1, 17.16): “begin”, instruction, “separate”, result, “end”, each in a run of
 * its own, over as many paragraphs as it takes. A field that never ends must not swallow the document.
 */
#include "fg-docx-fields.h"

#include <string.h>

/* Deeper than any document nests them; what lies deeper is counted, not looked at. */
#define MAX_FIELDS 64

typedef struct
{
  gboolean is_instruction;
  gboolean has_word; /* the first word of the instruction was read: what the field is */
  gboolean is_contents;
} Field;

struct _FgDocxFields
{
  Field fields[MAX_FIELDS];
  guint n;
  guint n_deeper;
};

/**
 * fg_docx_fields_new:
 *
 * Returns: (transfer full): no open fields
 */
FgDocxFields *
fg_docx_fields_new (void)
{
  return g_new0 (FgDocxFields, 1);
}

/**
 * fg_docx_fields_free:
 * @self: (transfer full): open fields
 */
void
fg_docx_fields_free (FgDocxFields *self)
{
  g_free (self);
}

static void
begin (FgDocxFields *self)
{
  if (self->n < MAX_FIELDS)
    self->fields[self->n++] = (Field) { .is_instruction = TRUE };
  else
    self->n_deeper++;
}

static void
end (FgDocxFields *self)
{
  if (self->n_deeper > 0)
    self->n_deeper--;
  else if (self->n > 0)
    self->n--;
}

/**
 * fg_docx_fields_step:
 * @self: open fields
 * @step: (nullable): what w:fldChar says: "begin", "separate", "end"
 */
void
fg_docx_fields_step (FgDocxFields *self, const char *step)
{
  if (g_strcmp0 (step, "begin") == 0)
    begin (self);
  else if (g_strcmp0 (step, "end") == 0)
    end (self);
  else if (g_strcmp0 (step, "separate") == 0 && self->n > 0 && self->n_deeper == 0)
    self->fields[self->n - 1].is_instruction = FALSE;
}

/**
 * fg_docx_fields_take_instruction:
 * @self: open fields
 * @text: a piece of the instruction of the innermost
 */
void
fg_docx_fields_take_instruction (FgDocxFields *self, const char *text)
{
  Field *field = self->n > 0 && self->n_deeper == 0 ? &self->fields[self->n - 1] : NULL;
  const char *word = text + strspn (text, " \t\n");

  if (field == NULL || field->has_word || *word == '\0')
    return;
  field->has_word = TRUE;
  field->is_contents = g_ascii_strncasecmp (word, "TOC", 3) == 0 && !g_ascii_isalnum (word[3]);
}

/**
 * fg_docx_fields_end_paragraph:
 * @self: open fields
 *
 * An instruction ends with its paragraph at the latest.
 */
void
fg_docx_fields_end_paragraph (FgDocxFields *self)
{
  self->n_deeper = 0;
  while (self->n > 0 && self->fields[self->n - 1].is_instruction)
    self->n--;
}

/**
 * fg_docx_fields_are_silent:
 * @self: open fields
 *
 * Returns: whether what stands here belongs to an instruction
 */
gboolean
fg_docx_fields_are_silent (const FgDocxFields *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      if (self->fields[i].is_instruction)
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_docx_fields_are_in_contents:
 * @self: open fields
 *
 * Returns: whether this is the result of a table of contents
 */
gboolean
fg_docx_fields_are_in_contents (const FgDocxFields *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      if (self->fields[i].is_contents)
        return TRUE;
    }
  return FALSE;
}
