/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-docx-numbering.h"
#include "fg-docx-styles.h"
#include "fg-docx-table.h"

G_BEGIN_DECLS

/**
 * FgDocxStoryKind:
 * @FG_DOCX_STORY_BODY: the document itself
 * @FG_DOCX_STORY_CELL: a cell of a table
 * @FG_DOCX_STORY_BOX: a text box
 *
 * What holds the paragraphs of a story.
 */
typedef enum
{
  FG_DOCX_STORY_BODY,
  FG_DOCX_STORY_CELL,
  FG_DOCX_STORY_BOX,
} FgDocxStoryKind;

/**
 * FgDocxStory:
 * @kind: what holds it
 * @lines: the paragraphs that are complete, each ended by "\n"
 * @paragraph: the text of the paragraph that is not
 * @boxes: what stands in text boxes that hang on it
 * @style: (nullable): the id of its style
 * @list: the list that it says it is of
 * @level: the level in that list
 * @is_mark_gone: whether its end was deleted, so that the next paragraph goes on with it
 * @is_contents: whether it is an entry of a table of contents
 * @has_link: whether there is a link or a field in it
 * @is_run_hidden: whether what is now added to it is hidden
 * @n_columns: (cells): how many columns the cell spans
 * @merge: (cells): whether it is merged with those below it
 * @is_cell_gone: (cells): whether it was deleted
 * @goes_on: (cells): whether it is merged with the one before it
 *
 * Paragraphs that follow each other.
 */
typedef struct
{
  FgDocxStoryKind kind;
  GString        *lines;
  GString        *paragraph;
  GString        *boxes;

  char           *style;
  int             list;
  int             level;
  gboolean        is_mark_gone;
  gboolean        is_contents;
  gboolean        has_link;
  gboolean        is_run_hidden;

  int             n_columns;
  FgDocxMerge     merge;
  gboolean        is_cell_gone;
  gboolean        goes_on;
} FgDocxStory;

FgDocxStory *fg_docx_story_new             (FgDocxStoryKind kind);
void         fg_docx_story_free            (FgDocxStory *self);
void         fg_docx_story_begin_paragraph (FgDocxStory *self);
void         fg_docx_story_append          (FgDocxStory *self, const char *text);
void         fg_docx_story_end_paragraph   (FgDocxStory *self, FgDocxStyles *styles, FgDocxNumbering *numbering);
void         fg_docx_story_finish          (FgDocxStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgDocxStory, fg_docx_story_free)

G_END_DECLS
