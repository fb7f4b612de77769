/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-deadline.h"
#include "fg-role.h"

G_BEGIN_DECLS

/**
 * FgSpan:
 * @offset: where it starts, in bytes of the plan's text
 * @length: its length in bytes, 0 where the fact has no place in the text
 *
 * The stretch of the notice's text that a fact was read from.
 */
typedef struct
{
  gsize offset;
  gsize length;
} FgSpan;

/**
 * FgItemKind:
 * @FG_ITEM_SECTION: a heading that holds tasks
 * @FG_ITEM_TASK: a task (1．)
 * @FG_ITEM_MEASURE: a measure of a task (（1）)
 *
 * The levels of a plan. Stored as these numbers.
 */
typedef enum
{
  FG_ITEM_SECTION,
  FG_ITEM_TASK,
  FG_ITEM_MEASURE,
} FgItemKind;

/**
 * FgAssignment:
 * @agency: the agency's name as written
 * @role: its part, never %FG_ROLE_NONE
 * @collective: whether the name stands for several (各区, 市相关部门)
 * @by_rule: whether the role or the agency follows from a rule that the notice states for all items (列第一位的为牵头单位),
 *   not from the item's own clause
 * @span: the name in the text
 * @read_as: (nullable): the name that was read, where a person has corrected it since
 */
typedef struct
{
  char    *agency;
  FgRole   role;
  gboolean collective;
  gboolean by_rule;
  FgSpan   span;
  char    *read_as;
} FgAssignment;

/**
 * FgComparison:
 * @FG_COMPARISON_NONE: a number that is neither bound nor value, or no number
 * @FG_COMPARISON_AT_MOST: 以内, 不超过, 压缩至
 * @FG_COMPARISON_AT_LEAST: 以上, 不低于, 达到
 * @FG_COMPARISON_EQUAL: 为
 */
typedef enum
{
  FG_COMPARISON_NONE,
  FG_COMPARISON_AT_MOST,
  FG_COMPARISON_AT_LEAST,
  FG_COMPARISON_EQUAL,
} FgComparison;

/**
 * FgTarget:
 * @text: the words
 * @comparison: how the figure is to be compared
 * @value: the figure
 * @unit: what follows the figure: "个工作日", "%", "亿元"
 * @span: the words in the text
 *
 * A number in an item that somebody will check.
 */
typedef struct
{
  char        *text;
  FgComparison comparison;
  double       value;
  char        *unit;
  FgSpan       span;
} FgTarget;

/**
 * FgBodyDate:
 * @text: the words
 * @day: the last day that they allow
 * @span: the words in the text
 *
 * A date inside the text of an item that has no deadline of its own.
 */
typedef struct
{
  char  *text;
  FgDay  day;
  FgSpan span;
} FgBodyDate;

/**
 * FgPlanReport:
 * @day: the day that it speaks of, %FG_DAY_NONE where the ledger does not say it
 * @percent: how far the item was, 0 to 100
 * @note: what was done, what was in the way and what came next, as written
 * @span: the words in the text
 *
 * What a ledger says about the progress of an item.
 */
typedef struct
{
  FgDay  day;
  int    percent;
  char  *note;
  FgSpan span;
} FgPlanReport;

/**
 * FgPlanItem:
 * @kind: %FG_ITEM_TASK or %FG_ITEM_MEASURE
 * @no: a task's place in the plan, a measure's place in its task, both from 1; 0 for a measure that the notice does
 *   not number
 * @label: the number as printed, empty where there is none
 * @section: (tasks) the section's place in the plan's sections from 1, 0 where it stands in none
 * @text: the text without label and responsibility clause; paragraphs are parted by "\n"
 * @responsibility_raw: the words of the responsibility clause without the brackets around it, empty where there is none
 * @assignments: (element-type FgAssignment): in the order of the text
 * @open_ended: whether the clause leaves its list open (等部门)
 * @deadline: by when
 * @deadline_span: the deadline's words in the text
 * @body_dates: (element-type FgBodyDate)
 * @targets: (element-type FgTarget)
 * @note: remarks, empty where there are none
 * @reports: (element-type FgPlanReport): its progress, where it comes from a ledger
 * @measures: (element-type FgPlanItem): a task's measures; empty for a measure
 * @span: the whole item in the text, label and clause and, for a task, its measures included
 *
 * A task or a measure as a notice gives it.
 */
typedef struct
{
  FgItemKind kind;
  int        no;
  char      *label;
  guint      section;
  char      *text;
  char      *responsibility_raw;
  GPtrArray *assignments;
  gboolean   open_ended;
  FgDeadline deadline;
  FgSpan     deadline_span;
  GPtrArray *body_dates;
  GPtrArray *targets;
  char      *note;
  GPtrArray *reports;
  GPtrArray *measures;
  FgSpan     span;
} FgPlanItem;

/**
 * FgPlanSection:
 * @no: its number as printed: "（一）"
 * @title: its title without number and final full stop
 * @span: the heading in the text
 */
typedef struct
{
  char  *no;
  char  *title;
  FgSpan span;
} FgPlanSection;

/**
 * FgPlanRequirement:
 * @title: its title (切实强化主体责任), without number and full stop
 * @text: what follows the title
 * @span: the whole requirement in the text
 */
typedef struct
{
  char  *title;
  char  *text;
  FgSpan span;
} FgPlanRequirement;

/**
 * FgDoubt:
 * @message: one translated sentence: what is doubtful, and why
 * @span: the words that it is about
 * @line: the line of the text where they start, from 1
 * @column: the character in that line, from 1
 * @item: (nullable) (transfer none): the task or measure that it concerns, of the same plan
 *
 * Something in the notice that the reader was unsure of, for a person to decide.
 */
typedef struct
{
  char       *message;
  FgSpan      span;
  guint       line;
  guint       column;
  FgPlanItem *item;
} FgDoubt;

/**
 * FgFrameKind:
 * @FG_FRAME_NUMBER: the document number
 * @FG_FRAME_ISSUER: the red head
 * @FG_FRAME_NOTICE_TITLE: the title of the notice
 * @FG_FRAME_ADDRESSEES: to whom it goes
 * @FG_FRAME_LETTER: the covering letter
 * @FG_FRAME_TITLE: the plan's own title
 * @FG_FRAME_CONTENTS: a table of contents
 * @FG_FRAME_PREFACE: what comes before the tasks (总体要求)
 * @FG_FRAME_HEADING: a heading over others, or the head of a table
 * @FG_FRAME_CLOSING: what is said to all at the end
 * @FG_FRAME_SIGNATURE: who signs, and when
 * @FG_FRAME_ATTACHMENT: the line of an attachment
 * @FG_FRAME_NOTE: （此件公开发布）
 * @FG_FRAME_WEB: what a web page puts around a notice
 * @FG_FRAME_PAGE_NUMBER: the number of a page
 * @FG_FRAME_COPIED_TO: 抄送
 * @FG_FRAME_PRINT_NOTE: who printed it, and when
 *
 * What surrounds the items of a plan. Stored as these numbers.
 */
typedef enum
{
  FG_FRAME_NUMBER = 1,
  FG_FRAME_ISSUER,
  FG_FRAME_NOTICE_TITLE,
  FG_FRAME_ADDRESSEES,
  FG_FRAME_LETTER,
  FG_FRAME_TITLE,
  FG_FRAME_CONTENTS,
  FG_FRAME_PREFACE,
  FG_FRAME_HEADING,
  FG_FRAME_CLOSING,
  FG_FRAME_SIGNATURE,
  FG_FRAME_ATTACHMENT,
  FG_FRAME_NOTE,
  FG_FRAME_WEB,
  FG_FRAME_PAGE_NUMBER,
  FG_FRAME_COPIED_TO,
  FG_FRAME_PRINT_NOTE,
} FgFrameKind;

/**
 * FgFramePiece:
 * @kind: what it is
 * @span: it in the text
 *
 * A stretch of the text that is no item and no requirement, and yet understood.
 */
typedef struct
{
  FgFrameKind kind;
  FgSpan      span;
} FgFramePiece;

/**
 * FgPlan:
 * @number: document number (宁政办发〔2019〕41号)
 * @title: the plan's own title
 * @notice_title: title of the notice which issues it
 * @issuer: who issues it
 * @issued: day of issue, %FG_DAY_NONE where it is not said
 * @addressees: (element-type utf8): to whom
 * @copied_to: (element-type utf8): 抄送
 * @sections: (element-type FgPlanSection)
 * @tasks: (element-type FgPlanItem): all tasks, through all sections
 * @requirements: (element-type FgPlanRequirement): 工作要求
 * @doubts: (element-type FgDoubt)
 * @frame: (element-type FgFramePiece): what surrounds the items
 * @text: the whole text that it was read from, UTF-8 with "\n" line ends, to which all spans refer; empty for a plan
 *   that no text was read for
 *
 * A plan as a document: what the reader makes of a notice, what a person reviews, what is stored and what is given
 * out again. A refcounted record that is filled by one owner and only read once it is shared.
 * No string in it is %NULL; what is absent is empty.
 */
typedef struct
{
  gatomicrefcount ref_count;

  char      *number;
  char      *title;
  char      *notice_title;
  char      *issuer;
  FgDay      issued;
  GPtrArray *addressees;
  GPtrArray *copied_to;
  GPtrArray *sections;
  GPtrArray *tasks;
  GPtrArray *requirements;
  GPtrArray *doubts;
  GArray    *frame;
  char      *text;
} FgPlan;

/**
 * FgPlanCounts:
 * @tasks: tasks
 * @measures: measures
 * @agencies: different agency names, collective ones included
 * @with_deadline: tasks and measures with a last day
 * @without_deadline: the other tasks and measures
 */
typedef struct
{
  guint tasks;
  guint measures;
  guint agencies;
  guint with_deadline;
  guint without_deadline;
} FgPlanCounts;

#define FG_TYPE_PLAN (fg_plan_get_type ())
GType               fg_plan_get_type         (void);
FgPlan             *fg_plan_new              (void);
FgPlan             *fg_plan_ref              (FgPlan *self);
void                fg_plan_unref            (FgPlan *self);
void                fg_plan_count            (const FgPlan *self, FgPlanCounts *counts);

FgPlanItem         *fg_plan_item_new         (FgItemKind kind);
void                fg_plan_item_free        (FgPlanItem *self);
FgPlanSection      *fg_plan_section_new      (const char *no, const char *title);
void                fg_plan_section_free     (FgPlanSection *self);
FgPlanRequirement  *fg_plan_requirement_new  (const char *title, const char *text);
void                fg_plan_requirement_free (FgPlanRequirement *self);
FgAssignment       *fg_assignment_new        (const char *agency, FgRole role, gboolean collective);
void                fg_assignment_free       (FgAssignment *self);
FgTarget           *fg_target_new            (const char *text, FgComparison comparison, double value, const char *unit);
void                fg_target_free           (FgTarget *self);
FgBodyDate         *fg_body_date_new         (const char *text, FgDay day);
void                fg_body_date_free        (FgBodyDate *self);
FgPlanReport       *fg_plan_report_new       (FgDay day, int percent, const char *note);
void                fg_plan_report_free      (FgPlanReport *self);
void                fg_plan_date_reports     (FgPlan *self, FgDay day);
FgDoubt            *fg_doubt_new             (const char *message, FgPlanItem *item);
void                fg_doubt_free            (FgDoubt *self);
char               *fg_item_title_from_text  (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPlan, fg_plan_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPlanItem, fg_plan_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAssignment, fg_assignment_free)

G_END_DECLS
