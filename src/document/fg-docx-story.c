/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paragraphs of a Word document on their way to lines of text: what was added to them in runs, and the number that
 * Word prints before them.
 */
#include "fg-docx-story.h"

#include <string.h>

/**
 * fg_docx_story_new:
 * @kind: what holds it
 *
 * Returns: (transfer full): an empty story
 */
FgDocxStory *
fg_docx_story_new (FgDocxStoryKind kind)
{
  FgDocxStory *self = g_new0 (FgDocxStory, 1);

  self->kind = kind;
  self->lines = g_string_new (NULL);
  self->paragraph = g_string_new (NULL);
  self->boxes = g_string_new (NULL);
  self->n_columns = 1;
  self->list = self->level = FG_DOCX_UNSAID;
  return self;
}

/**
 * fg_docx_story_free:
 * @self: (transfer full): a story
 */
void
fg_docx_story_free (FgDocxStory *self)
{
  if (self->lines != NULL)
    g_string_free (self->lines, TRUE);
  g_string_free (self->paragraph, TRUE);
  g_string_free (self->boxes, TRUE);
  g_free (self->style);
  g_free (self);
}

/**
 * fg_docx_story_begin_paragraph:
 * @self: a story
 *
 * Begins a paragraph, or goes on with the one before it where its end was deleted; either way the end that is there
 * says what kind of paragraph it is.
 */
void
fg_docx_story_begin_paragraph (FgDocxStory *self)
{
  g_clear_pointer (&self->style, g_free);
  self->list = self->level = FG_DOCX_UNSAID;
  self->is_mark_gone = self->is_contents = self->has_link = self->is_run_hidden = FALSE;
}

/**
 * fg_docx_story_append:
 * @self: a story
 * @text: what is added to the open paragraph, valid UTF-8
 *
 * Control characters, line ends among them, are blanks in XML.
 */
void
fg_docx_story_append (FgDocxStory *self, const char *text)
{
  for (const char *p = text;;)
    {
      const char *run = p;

      while ((guchar) *p >= ' ' && *p != 0x7f)
        p++;
      g_string_append_len (self->paragraph, run, p - run);
      if (*p == '\0')
        return;
      g_string_append_c (self->paragraph, ' ');
      p++;
    }
}

static gboolean
is_blank (const GString *text)
{
  return text->str[strspn (text->str, " \t\n")] == '\0';
}

static int
level_in_list (const FgDocxStory *self, const FgDocxStyle *style, const FgDocxNumbering *numbering)
{
  if (self->level != FG_DOCX_UNSAID)
    return self->level;
  if (style->level != FG_DOCX_UNSAID)
    return style->level;
  return self->list == FG_DOCX_UNSAID ? fg_docx_numbering_find_level (numbering, style->list, style->list_style) : 0;
}

/* Word numbers an empty paragraph, too. In a cell that number is what is in it (序号); elsewhere it is left over. */
static void
append_label (FgDocxStory *self, const FgDocxStyle *style, FgDocxNumbering *numbering)
{
  int list = self->list != FG_DOCX_UNSAID ? self->list : style->list;
  gsize length = self->lines->len;

  if (list <= 0)
    return;
  fg_docx_numbering_count (numbering, list, level_in_list (self, style, numbering), self->lines);
  if (is_blank (self->paragraph) && self->kind != FG_DOCX_STORY_CELL)
    g_string_truncate (self->lines, length);
}

static void
flush (FgDocxStory *self)
{
  g_string_append_len (self->lines, self->paragraph->str, (gssize) self->paragraph->len);
  g_string_append_c (self->lines, '\n');
  g_string_append_len (self->lines, self->boxes->str, (gssize) self->boxes->len);
  g_string_truncate (self->paragraph, 0);
  g_string_truncate (self->boxes, 0);
}

/**
 * fg_docx_story_end_paragraph:
 * @self: a story
 * @styles: the document's styles
 * @numbering: the document's numbering, which counts on
 */
void
fg_docx_story_end_paragraph (FgDocxStory *self, FgDocxStyles *styles, FgDocxNumbering *numbering)
{
  const FgDocxStyle *style = fg_docx_styles_find (styles, self->style);

  if (self->is_mark_gone)
    return;
  if (style->is_contents || (self->is_contents && self->has_link))
    {
      g_string_truncate (self->paragraph, 0);
      g_string_truncate (self->boxes, 0);
      return;
    }
  append_label (self, style, numbering);
  flush (self);
}

/**
 * fg_docx_story_finish:
 * @self: a story
 *
 * Ends the last paragraph where its own end was deleted and no other follows.
 */
void
fg_docx_story_finish (FgDocxStory *self)
{
  if (self->paragraph->len > 0 || self->boxes->len > 0)
    flush (self);
}
