/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-text-flow.h"

G_BEGIN_DECLS

/**
 * FgParagraphRange:
 * @first: the first paragraph
 * @end: the one after its last
 */
typedef struct
{
  guint first;
  guint end;
} FgParagraphRange;

/**
 * FgNoticeFrame:
 * @body_start: the first paragraph of the plan itself, after its title
 * @body_end: the paragraph after its last
 * @notice_title: the title of the notice
 * @addressees: to whom it goes
 * @title: the plan's own title
 * @issued_words: the words of the day of issue, empty where none is said
 * @is_issued_from_print_note: whether only the day of printing is said
 * @year: the year of the notice, from its day or its number; 0 where neither says one
 *
 * What of a notice is the plan, and what surrounds it.
 */
typedef struct
{
  guint            body_start;
  guint            body_end;
  FgParagraphRange notice_title;
  FgParagraphRange addressees;
  FgParagraphRange title;
  FgWords          issued_words;
  gboolean         is_issued_from_print_note;
  int              year;
} FgNoticeFrame;

void fg_notice_frame_read (const FgTextFlow *flow, FgPlan *plan, FgNoticeFrame *frame);

G_END_DECLS
