/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgCellKind:
 * @FG_CELL_NONE: nothing
 * @FG_CELL_TEXT: words
 * @FG_CELL_DAY: a day
 * @FG_CELL_PERCENT: a progress
 * @FG_CELL_ROLE: the sign of a role
 * @FG_CELL_LIGHT: the word of a light
 */
typedef enum
{
  FG_CELL_NONE,
  FG_CELL_TEXT,
  FG_CELL_DAY,
  FG_CELL_PERCENT,
  FG_CELL_ROLE,
  FG_CELL_LIGHT,
} FgCellKind;

/**
 * FgCell:
 * @kind: what it holds
 * @text: the words of a %FG_CELL_TEXT, which belong to the table
 * @value: the number behind any other kind: #FgDay, percent, #FgRole or #FgLight
 */
typedef struct
{
  FgCellKind  kind;
  const char *text;
  guint       value;
} FgCell;

/**
 * FgAnswerKind:
 * @FG_ANSWER_NONE: nobody is to write there
 * @FG_ANSWER_WORDS: any words
 * @FG_ANSWER_CHOICE: one of the table's choices
 * @FG_ANSWER_PERCENT: a whole number from 0 to 100
 * @FG_ANSWER_DAY: a day
 *
 * What is to be written into the cells of a column of a form.
 */
typedef enum
{
  FG_ANSWER_NONE,
  FG_ANSWER_WORDS,
  FG_ANSWER_CHOICE,
  FG_ANSWER_PERCENT,
  FG_ANSWER_DAY,
} FgAnswerKind;

/**
 * FgTableColumn:
 * @heading: what stands above it, which belongs to the table
 * @width_em: how wide it wants to be, in sizes of the type
 * @stacked: whether the heading is written from top to bottom
 * @answer: what is to be written into it
 * @hidden: whether it is there for programs alone
 */
typedef struct
{
  const char  *heading;
  double       width_em;
  gboolean     stacked;
  FgAnswerKind answer;
  gboolean     hidden;
} FgTableColumn;

/**
 * FgTable:
 * @title: the plan's title
 * @number: its document number, may be empty
 * @kind: what the table is, for people
 * @name: the same in a word or two, without the signs that file names and tabs refuse
 * @as_of: the day that it was made for
 * @legend: what its signs mean, may be empty
 * @instructions: (nullable): (forms) how it is to be filled in; all but its answers is then locked
 * @choices: (nullable) (array zero-terminated): (forms) the answers of %FG_ANSWER_CHOICE
 * @n_rows: how many rows it has
 * @n_columns: how many columns it has
 * @n_frozen: how many of them, from the left, stay in sight
 * @data: what the functions below read
 * @get_column: tells about a column
 * @get_row_kind: whether a row is a section, a task or a measure; a section has a number and a title and is a band
 * @get_cell: tells what a cell holds
 *
 * A sheet as plain cells, for programs that reckon with it: asked for cell by cell, never held as a whole.
 */
typedef struct
{
  const char   *title;
  const char   *number;
  const char   *kind;
  const char   *name;
  FgDay         as_of;
  const char   *legend;
  const char   *instructions;
  char        **choices;
  guint         n_rows;
  guint         n_columns;
  guint         n_frozen;
  gconstpointer data;

  void       (*get_column)   (gconstpointer data, guint column, FgTableColumn *result);
  FgItemKind (*get_row_kind) (gconstpointer data, guint row);
  void       (*get_cell)     (gconstpointer data, guint row, guint column, FgCell *result);
} FgTable;

const char *fg_cell_get_word (const FgCell *self);

G_END_DECLS
