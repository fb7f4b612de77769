/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The body of a Word document (ECMA-376, part 1, 17.2 to 17.5) as Word shows it with all changes accepted: what was put
 * in is kept, what was deleted, moved away or hidden is left out, and so are the instructions of fields and tables of
 * contents.
 */
#include "fg-docx-body.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "fg-docx-fields.h"
#include "fg-docx-property.h"
#include "fg-docx-story.h"
#include "fg-xml-reader.h"

/* A hundred times the longest notice. What is merged over many rows is repeated in each, so that this is not bounded by
 * the size of the file. */
#define MAX_TEXT_BYTES ((gsize) 32 << 20)

/* What a cell costs in memory even when there is nothing in it. */
#define CELL_BYTES 16

enum
{
  ELEMENT_ALTERNATE_CONTENT,
  ELEMENT_BR,
  ELEMENT_CELL_DEL,
  ELEMENT_CHOICE,
  ELEMENT_CR,
  ELEMENT_DEL,
  ELEMENT_DOC_PART_GALLERY,
  ELEMENT_FALLBACK,
  ELEMENT_FLD_CHAR,
  ELEMENT_FLD_SIMPLE,
  ELEMENT_GRID_BEFORE,
  ELEMENT_GRID_SPAN,
  ELEMENT_H_MERGE,
  ELEMENT_HIDDEN,
  ELEMENT_HYPERLINK,
  ELEMENT_ILVL,
  ELEMENT_INSTR_TEXT,
  ELEMENT_MOVE_FROM,
  ELEMENT_NO_BREAK_HYPHEN,
  ELEMENT_NUM_ID,
  ELEMENT_NUMBERING_CHANGE,
  ELEMENT_P,
  ELEMENT_P_PR,
  ELEMENT_P_PR_CHANGE,
  ELEMENT_P_STYLE,
  ELEMENT_P_TAB,
  ELEMENT_R,
  ELEMENT_R_PR,
  ELEMENT_R_PR_CHANGE,
  ELEMENT_R_STYLE,
  ELEMENT_RT,
  ELEMENT_SDT_CONTENT,
  ELEMENT_SDT_PR,
  ELEMENT_SECT_PR,
  ELEMENT_SHOWING_PLACEHOLDER,
  ELEMENT_SYM,
  ELEMENT_T,
  ELEMENT_MATH_T,
  ELEMENT_TAB,
  ELEMENT_TBL,
  ELEMENT_TBL_PR,
  ELEMENT_TBL_PR_CHANGE,
  ELEMENT_TC,
  ELEMENT_TC_PR,
  ELEMENT_TC_PR_CHANGE,
  ELEMENT_TR,
  ELEMENT_TR_PR,
  ELEMENT_TR_PR_CHANGE,
  ELEMENT_TXBX_CONTENT,
  ELEMENT_V_MERGE,
  ELEMENT_VANISH,
};

static const FgXmlName names[] = {
  [ELEMENT_ALTERNATE_CONTENT] = { FG_XML_COMPATIBILITY, "AlternateContent" },
  [ELEMENT_BR] = { FG_XML_WORD, "br" },
  [ELEMENT_CELL_DEL] = { FG_XML_WORD, "cellDel" },
  [ELEMENT_CHOICE] = { FG_XML_COMPATIBILITY, "Choice" },
  [ELEMENT_CR] = { FG_XML_WORD, "cr" },
  [ELEMENT_DEL] = { FG_XML_WORD, "del" },
  [ELEMENT_DOC_PART_GALLERY] = { FG_XML_WORD, "docPartGallery" },
  [ELEMENT_FALLBACK] = { FG_XML_COMPATIBILITY, "Fallback" },
  [ELEMENT_FLD_CHAR] = { FG_XML_WORD, "fldChar" },
  [ELEMENT_FLD_SIMPLE] = { FG_XML_WORD, "fldSimple" },
  [ELEMENT_GRID_BEFORE] = { FG_XML_WORD, "gridBefore" },
  [ELEMENT_GRID_SPAN] = { FG_XML_WORD, "gridSpan" },
  [ELEMENT_H_MERGE] = { FG_XML_WORD, "hMerge" },
  [ELEMENT_HIDDEN] = { FG_XML_WORD, "hidden" },
  [ELEMENT_HYPERLINK] = { FG_XML_WORD, "hyperlink" },
  [ELEMENT_ILVL] = { FG_XML_WORD, "ilvl" },
  [ELEMENT_INSTR_TEXT] = { FG_XML_WORD, "instrText" },
  [ELEMENT_MOVE_FROM] = { FG_XML_WORD, "moveFrom" },
  [ELEMENT_NO_BREAK_HYPHEN] = { FG_XML_WORD, "noBreakHyphen" },
  [ELEMENT_NUM_ID] = { FG_XML_WORD, "numId" },
  [ELEMENT_NUMBERING_CHANGE] = { FG_XML_WORD, "numberingChange" },
  [ELEMENT_P] = { FG_XML_WORD, "p" },
  [ELEMENT_P_PR] = { FG_XML_WORD, "pPr" },
  [ELEMENT_P_PR_CHANGE] = { FG_XML_WORD, "pPrChange" },
  [ELEMENT_P_STYLE] = { FG_XML_WORD, "pStyle" },
  [ELEMENT_P_TAB] = { FG_XML_WORD, "ptab" },
  [ELEMENT_R] = { FG_XML_WORD, "r" },
  [ELEMENT_R_PR] = { FG_XML_WORD, "rPr" },
  [ELEMENT_R_PR_CHANGE] = { FG_XML_WORD, "rPrChange" },
  [ELEMENT_R_STYLE] = { FG_XML_WORD, "rStyle" },
  [ELEMENT_RT] = { FG_XML_WORD, "rt" },
  [ELEMENT_SDT_CONTENT] = { FG_XML_WORD, "sdtContent" },
  [ELEMENT_SDT_PR] = { FG_XML_WORD, "sdtPr" },
  [ELEMENT_SECT_PR] = { FG_XML_WORD, "sectPr" },
  [ELEMENT_SHOWING_PLACEHOLDER] = { FG_XML_WORD, "showingPlcHdr" },
  [ELEMENT_SYM] = { FG_XML_WORD, "sym" },
  [ELEMENT_T] = { FG_XML_WORD, "t" },
  [ELEMENT_MATH_T] = { FG_XML_MATH, "t" },
  [ELEMENT_TAB] = { FG_XML_WORD, "tab" },
  [ELEMENT_TBL] = { FG_XML_WORD, "tbl" },
  [ELEMENT_TBL_PR] = { FG_XML_WORD, "tblPr" },
  [ELEMENT_TBL_PR_CHANGE] = { FG_XML_WORD, "tblPrChange" },
  [ELEMENT_TC] = { FG_XML_WORD, "tc" },
  [ELEMENT_TC_PR] = { FG_XML_WORD, "tcPr" },
  [ELEMENT_TC_PR_CHANGE] = { FG_XML_WORD, "tcPrChange" },
  [ELEMENT_TR] = { FG_XML_WORD, "tr" },
  [ELEMENT_TR_PR] = { FG_XML_WORD, "trPr" },
  [ELEMENT_TR_PR_CHANGE] = { FG_XML_WORD, "trPrChange" },
  [ELEMENT_TXBX_CONTENT] = { FG_XML_WORD, "txbxContent" },
  [ELEMENT_V_MERGE] = { FG_XML_WORD, "vMerge" },
  [ELEMENT_VANISH] = { FG_XML_WORD, "vanish" },
};

typedef struct
{
  FgXmlReader     *reader;
  FgDocxStyles    *styles;
  FgDocxNumbering *numbering;
  FgDocxFields    *fields;
  GPtrArray       *stories; /* the body, and what is open in it, one in another */
  GPtrArray       *tables;
  GByteArray      *choices; /* for each open mc:AlternateContent, whether one was chosen */
  gboolean         drops_control;
  int              text_element; /* which of w:t and its like is open, or FG_XML_UNKNOWN */
  gsize            n_bytes;
} Body;

static FgDocxStory *
story_of (Body *self)
{
  return g_ptr_array_index (self->stories, self->stories->len - 1);
}

static FgDocxTable *
table_of (Body *self)
{
  return self->tables->len > 0 ? g_ptr_array_index (self->tables, self->tables->len - 1) : NULL;
}

static const char *
value_of (Body *self)
{
  return fg_xml_reader_get_attribute (self->reader, "val");
}

static int
int_of (Body *self)
{
  const char *value = value_of (self);

  return value != NULL ? (int) CLAMP (strtol (value, NULL, 10), 0, G_MAXINT) : 0;
}

/* What was so before a change, and what is no property of the thing at hand. */
static gboolean
is_past_or_apart (int element)
{
  switch (element)
    {
    case ELEMENT_P_PR_CHANGE:
    case ELEMENT_R_PR_CHANGE:
    case ELEMENT_TBL_PR_CHANGE:
    case ELEMENT_TC_PR_CHANGE:
    case ELEMENT_TR_PR_CHANGE:
    case ELEMENT_NUMBERING_CHANGE:
    case ELEMENT_SECT_PR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Hands each property up to the end of the element that has just started to @take. */
static gboolean
read_properties (Body *self, void (*take) (Body *self, int element), GError **error)
{
  FgXmlEvent event;

  for (guint depth = 1; depth > 0;)
    {
      if (!fg_xml_reader_next (self->reader, &event, error))
        return FALSE;
      if (event.kind == FG_XML_START && is_past_or_apart (event.element))
        {
          if (!fg_xml_reader_skip (self->reader, error))
            return FALSE;
        }
      else if (event.kind == FG_XML_START)
        {
          take (self, event.element);
          depth++;
        }
      else if (event.kind == FG_XML_END)
        depth--;
      else if (event.kind == FG_XML_DONE)
        return fg_document_error_set_damaged (error);
    }
  return TRUE;
}

/* w:del, w:moveFrom and w:vanish speak of the paragraph's end here. */
static void
take_paragraph_property (Body *self, int element)
{
  FgDocxStory *story = story_of (self);

  if (element == ELEMENT_P_STYLE)
    {
      g_free (story->style);
      story->style = g_strdup (value_of (self));
    }
  else if (element == ELEMENT_NUM_ID)
    story->list = int_of (self);
  else if (element == ELEMENT_ILVL)
    story->level = int_of (self);
  else if (element == ELEMENT_DEL || element == ELEMENT_MOVE_FROM)
    story->is_mark_gone = TRUE;
  else if (element == ELEMENT_VANISH)
    story->is_mark_gone |= fg_docx_property_is_on (value_of (self));
}

static void
take_run_property (Body *self, int element)
{
  FgDocxStory *story = story_of (self);

  if (element == ELEMENT_VANISH)
    story->is_run_hidden = fg_docx_property_is_on (value_of (self));
  else if (element == ELEMENT_R_STYLE && value_of (self) != NULL)
    {
      int is_hidden = fg_docx_styles_find (self->styles, value_of (self))->is_hidden;

      if (is_hidden != FG_DOCX_UNSAID)
        story->is_run_hidden = is_hidden;
    }
}

static void
take_cell_property (Body *self, int element)
{
  FgDocxStory *story = story_of (self);
  gboolean restarts = g_strcmp0 (value_of (self), "restart") == 0;

  if (element == ELEMENT_GRID_SPAN)
    story->n_columns = int_of (self);
  else if (element == ELEMENT_V_MERGE)
    story->merge = restarts ? FG_DOCX_MERGE_START : FG_DOCX_MERGE_CONTINUED;
  else if (element == ELEMENT_H_MERGE)
    story->goes_on = !restarts;
  else if (element == ELEMENT_CELL_DEL)
    story->is_cell_gone = TRUE;
}

static void
take_row_property (Body *self, int element)
{
  FgDocxTable *table = table_of (self);

  if (table == NULL)
    return;
  if (element == ELEMENT_GRID_BEFORE)
    fg_docx_table_skip_columns (table, int_of (self));
  else if (element == ELEMENT_DEL || (element == ELEMENT_HIDDEN && fg_docx_property_is_on (value_of (self))))
    fg_docx_table_delete_row (table);
}

/* A control that shows what could be entered there, or a table of contents. */
static void
take_control_property (Body *self, int element)
{
  if (element == ELEMENT_SHOWING_PLACEHOLDER)
    self->drops_control |= fg_docx_property_is_on (value_of (self));
  else if (element == ELEMENT_DOC_PART_GALLERY)
    self->drops_control |= g_strcmp0 (value_of (self), "Table of Contents") == 0;
}

static void
push_story (Body *self, FgDocxStoryKind kind)
{
  g_ptr_array_add (self->stories, fg_docx_story_new (kind));
}

static FgDocxStory *
pop_story (Body *self)
{
  FgDocxStory *story = g_ptr_array_steal_index (self->stories, self->stories->len - 1);

  fg_docx_story_finish (story);
  return story;
}

static void
begin_paragraph (Body *self)
{
  FgDocxStory *story = story_of (self);

  fg_docx_story_begin_paragraph (story);
  story->is_contents = fg_docx_fields_are_in_contents (self->fields);
}

static gboolean
end_paragraph (Body *self, GError **error)
{
  FgDocxStory *story = story_of (self);
  gsize length = story->lines->len;

  story->is_contents |= fg_docx_fields_are_in_contents (self->fields);
  fg_docx_fields_end_paragraph (self->fields);
  fg_docx_story_end_paragraph (story, self->styles, self->numbering);
  self->n_bytes += story->lines->len - length;
  return self->n_bytes <= MAX_TEXT_BYTES || fg_document_error_set_too_large (error);
}

static void
step_field (Body *self)
{
  const char *step = fg_xml_reader_get_attribute (self->reader, "fldCharType");

  fg_docx_fields_step (self->fields, step);
  story_of (self)->has_link |= g_strcmp0 (step, "begin") == 0;
}

/* A run is hidden as its paragraph's style says, where neither it nor its own style says anything else. */
static void
begin_run (Body *self)
{
  FgDocxStory *story = story_of (self);

  story->is_run_hidden = fg_docx_styles_find (self->styles, story->style)->is_hidden == TRUE;
}

static void
append (Body *self, const char *text)
{
  FgDocxStory *story = story_of (self);

  if (!story->is_run_hidden && !fg_docx_fields_are_silent (self->fields))
    fg_docx_story_append (story, text);
}

static void
append_break (Body *self)
{
  FgDocxStory *story = story_of (self);

  if (!story->is_run_hidden && !fg_docx_fields_are_silent (self->fields))
    g_string_append_c (story->paragraph, '\n');
}

static void
append_tab (Body *self)
{
  FgDocxStory *story = story_of (self);

  if (!story->is_run_hidden && !fg_docx_fields_are_silent (self->fields))
    g_string_append_c (story->paragraph, '\t');
}

/* The signs of fonts that have no letters are known by a code of their own; those in use are ticks and bullets. */
static void
append_symbol (Body *self)
{
  static const struct
  {
    gunichar    code;
    const char *sign;
  } signs[] = {
    { 0xf06c, "●" }, { 0xf06e, "■" }, { 0xf06f, "□" }, { 0xf071, "□" }, { 0xf075, "◆" }, { 0xf0a8, "□" },
    { 0xf0b7, "·" }, { 0xf0d8, "➢" }, { 0xf0fc, "√" }, { 0xf0fe, "☑" }, { 0xf052, "☑" }, { 0xf0a1, "○" },
  };
  const char *value = fg_xml_reader_get_attribute (self->reader, "char");
  gunichar code = value != NULL ? (gunichar) strtoul (value, NULL, 16) : 0;
  char sign[7] = { 0 };

  if (!g_unichar_validate (code) || code < ' ')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (code == signs[i].code || code + 0xf000 == signs[i].code)
        {
          append (self, signs[i].sign);
          return;
        }
    }
  g_unichar_to_utf8 (code, sign);
  append (self, sign);
}

/* The drawings of Word 2010 and the later details of its markup. Who does not know them takes the older form. */
static gboolean
is_understood (const char *required)
{
  static const char *const known[] = { "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16se", "a14", NULL };
  g_auto (GStrv) words = g_strsplit (required != NULL ? required : "", " ", 8);

  for (char **word = words; *word != NULL; word++)
    {
      if (**word != '\0' && !g_strv_contains (known, *word))
        return FALSE;
    }
  return TRUE;
}

static void
begin_alternatives (Body *self)
{
  const guint8 none = 0;

  g_byte_array_append (self->choices, &none, 1);
}

static gboolean
take_alternative (Body *self, int element, GError **error)
{
  guint8 *is_chosen = self->choices->len > 0 ? &self->choices->data[self->choices->len - 1] : NULL;

  if (is_chosen == NULL)
    return TRUE;
  if (*is_chosen != 0 ||
      (element == ELEMENT_CHOICE && !is_understood (fg_xml_reader_get_attribute (self->reader, "Requires"))))
    return fg_xml_reader_skip (self->reader, error);
  *is_chosen = 1;
  return TRUE;
}

static gboolean
begin_control (Body *self, GError **error)
{
  self->drops_control = FALSE;
  return read_properties (self, take_control_property, error);
}

static gboolean
begin_control_content (Body *self, GError **error)
{
  if (!self->drops_control)
    return TRUE;
  self->drops_control = FALSE;
  return fg_xml_reader_skip (self->reader, error);
}

static void
begin_table (Body *self)
{
  fg_docx_story_finish (story_of (self));
  g_ptr_array_add (self->tables, fg_docx_table_new ());
}

static gboolean
end_table (Body *self, GError **error)
{
  g_autoptr (FgDocxTable) table = g_ptr_array_steal_index (self->tables, self->tables->len - 1);
  FgDocxStory *story = story_of (self);
  gsize length = story->lines->len;

  if (!fg_docx_table_append_rows (table, story->lines, story->kind == FG_DOCX_STORY_CELL, MAX_TEXT_BYTES))
    return fg_document_error_set_too_large (error);
  self->n_bytes += story->lines->len - length;
  return self->n_bytes <= MAX_TEXT_BYTES || fg_document_error_set_too_large (error);
}

static void
begin_row (Body *self)
{
  if (table_of (self) != NULL)
    fg_docx_table_begin_row (table_of (self));
}

static void
end_cell (Body *self)
{
  g_autoptr (FgDocxStory) story = pop_story (self);
  FgDocxTable *table = table_of (self);

  self->n_bytes += CELL_BYTES;
  if (table == NULL || story->is_cell_gone)
    return;
  if (story->goes_on)
    fg_docx_table_widen_cell (table, story->n_columns);
  else
    fg_docx_table_add_cell (table, story->lines->str, story->lines->len, story->n_columns, story->merge);
}

static void
end_box (Body *self)
{
  g_autoptr (FgDocxStory) box = pop_story (self);

  g_string_append_len (story_of (self)->boxes, box->lines->str, (gssize) box->lines->len);
}

static gboolean
start_element (Body *self, int element, GError **error)
{
  switch (element)
    {
    case ELEMENT_DEL:
    case ELEMENT_MOVE_FROM:
    case ELEMENT_RT:
    case ELEMENT_SECT_PR:
    case ELEMENT_TBL_PR:
      return fg_xml_reader_skip (self->reader, error);
    case ELEMENT_P_PR:
      return read_properties (self, take_paragraph_property, error);
    case ELEMENT_R_PR:
      return read_properties (self, take_run_property, error);
    case ELEMENT_TR_PR:
      return read_properties (self, take_row_property, error);
    case ELEMENT_TC_PR:
      return read_properties (self, take_cell_property, error);
    case ELEMENT_SDT_PR:
      return begin_control (self, error);
    case ELEMENT_SDT_CONTENT:
      return begin_control_content (self, error);
    case ELEMENT_CHOICE:
    case ELEMENT_FALLBACK:
      return take_alternative (self, element, error);
    case ELEMENT_ALTERNATE_CONTENT:
      begin_alternatives (self);
      break;
    case ELEMENT_P:
      begin_paragraph (self);
      break;
    case ELEMENT_R:
      begin_run (self);
      break;
    case ELEMENT_T:
    case ELEMENT_MATH_T:
    case ELEMENT_INSTR_TEXT:
      self->text_element = element;
      break;
    case ELEMENT_FLD_CHAR:
      step_field (self);
      break;
    case ELEMENT_FLD_SIMPLE:
    case ELEMENT_HYPERLINK:
      story_of (self)->has_link = TRUE;
      break;
    case ELEMENT_BR:
    case ELEMENT_CR:
      append_break (self);
      break;
    case ELEMENT_TAB:
    case ELEMENT_P_TAB:
      append_tab (self);
      break;
    case ELEMENT_NO_BREAK_HYPHEN:
      append (self, "-");
      break;
    case ELEMENT_SYM:
      append_symbol (self);
      break;
    case ELEMENT_TBL:
      begin_table (self);
      break;
    case ELEMENT_TR:
      begin_row (self);
      break;
    case ELEMENT_TC:
      push_story (self, FG_DOCX_STORY_CELL);
      break;
    case ELEMENT_TXBX_CONTENT:
      push_story (self, FG_DOCX_STORY_BOX);
      break;
    default:
      break;
    }
  return TRUE;
}

static gboolean
end_element (Body *self, int element, GError **error)
{
  switch (element)
    {
    case ELEMENT_T:
    case ELEMENT_MATH_T:
    case ELEMENT_INSTR_TEXT:
      self->text_element = FG_XML_UNKNOWN;
      break;
    case ELEMENT_P:
      return end_paragraph (self, error);
    case ELEMENT_TC:
      end_cell (self);
      break;
    case ELEMENT_TBL:
      return end_table (self, error);
    case ELEMENT_TXBX_CONTENT:
      end_box (self);
      break;
    case ELEMENT_ALTERNATE_CONTENT:
      g_byte_array_set_size (self->choices, self->choices->len - 1);
      break;
    default:
      break;
    }
  return TRUE;
}

static void
take_text (Body *self, const char *text)
{
  if (self->text_element == ELEMENT_INSTR_TEXT)
    fg_docx_fields_take_instruction (self->fields, text);
  else if (self->text_element != FG_XML_UNKNOWN)
    append (self, text);
}

static gboolean
read_body (Body *self, GError **error)
{
  FgXmlEvent event;

  for (;;)
    {
      if (!fg_xml_reader_next (self->reader, &event, error))
        return FALSE;
      if (event.kind == FG_XML_DONE)
        return TRUE;
      if (event.kind == FG_XML_TEXT)
        take_text (self, event.text);
      else if (!(event.kind == FG_XML_START ? start_element (self, event.element, error)
                                            : end_element (self, event.element, error)))
        return FALSE;
    }
}

static char *
take_lines (Body *self, GError **error)
{
  FgDocxStory *body = story_of (self);

  fg_docx_story_finish (body);
  if (body->lines->str[strspn (body->lines->str, " \t\n|")] == '\0')
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_EMPTY,
                           _("There is no text in the file. Choose the file that holds the notice."));
      return NULL;
    }
  return g_string_free (g_steal_pointer (&body->lines), FALSE);
}

/**
 * fg_docx_body_read:
 * @archive: a Word file
 * @part: the name of its main part
 * @styles: its styles
 * @numbering: its numbering, with nothing counted yet
 * @error: what is wrong with the file
 *
 * Returns: (transfer full): the text of the document's body
 */
char *
fg_docx_body_read (FgArchive *archive, const char *part, FgDocxStyles *styles, FgDocxNumbering *numbering,
                   GError **error)
{
  g_autoptr (FgXmlReader) reader = fg_xml_reader_new (archive, part, names, G_N_ELEMENTS (names), error);
  g_autoptr (FgDocxFields) fields = fg_docx_fields_new ();
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_docx_story_free);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_docx_table_free);
  g_autoptr (GByteArray) choices = g_byte_array_new ();
  Body self = {
    .reader = reader,
    .styles = styles,
    .numbering = numbering,
    .fields = fields,
    .stories = stories,
    .tables = tables,
    .choices = choices,
    .text_element = FG_XML_UNKNOWN,
  };

  push_story (&self, FG_DOCX_STORY_BODY);
  return reader != NULL && read_body (&self, error) ? take_lines (&self, error) : NULL;
}
