/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where each piece of a notice's frame stands, so that nothing around the plan is lost from sight: what is no piece is
 * told to the clerk as left over.
 */
#include "fg-frame-pieces.h"

#include "fg-agency-name.h"
#include "fg-notice-lines.h"

/* The text below the plan: what came before decides what a line without a form of its own is. */
typedef struct
{
  FgPlan           *plan;
  const FgTextFlow *flow;
  gboolean          is_distribution;
} Tail;

static gboolean
holds (FgParagraphRange range, guint index)
{
  return index >= range.first && index < range.end;
}

static void
add_paragraph (FgPlan *plan, const FgTextFlow *flow, FgFrameKind kind, guint index)
{
  fg_frame_pieces_add (plan, kind, fg_text_flow_get_span (flow, fg_text_flow_get_paragraph (flow, index)));
}

/* What a line is by its form alone; 0 where its form says nothing. */
static FgFrameKind
judge_line (FgWords line)
{
  FgWords part;
  FgDay day;

  if (fg_notice_line_is_number (line, &part))
    return FG_FRAME_NUMBER;
  if (fg_notice_line_is_red_head (line, &part))
    return FG_FRAME_ISSUER;
  if (fg_notice_line_is_date (line, &part, &day))
    return FG_FRAME_SIGNATURE;
  if (fg_notice_line_is_print_note (line, &part, &day))
    return FG_FRAME_PRINT_NOTE;
  if (fg_notice_line_is_copied_to (line, &part))
    return FG_FRAME_COPIED_TO;
  if (fg_notice_line_is_note (line))
    return FG_FRAME_NOTE;
  if (fg_notice_line_is_attachment (line))
    return FG_FRAME_ATTACHMENT;
  if (fg_notice_line_is_web_frame (line))
    return FG_FRAME_WEB;
  return (FgFrameKind) 0;
}

static gboolean
is_signatory (FgWords line)
{
  return fg_notice_line_is_title (line) && fg_agency_name_judge (line) == FG_NAME_STRONG;
}

/* Above the notice's title nobody knows what a line is that has no form; between it and the plan it is the letter. */
static FgFrameKind
judge_head (const FgTextFlow *flow, const FgNoticeFrame *frame, guint index, gboolean *is_contents)
{
  FgWords line = fg_text_flow_get_paragraph (flow, index);
  FgFrameKind kind;

  if (holds (frame->title, index))
    return FG_FRAME_TITLE;
  if (holds (frame->notice_title, index))
    return FG_FRAME_NOTICE_TITLE;
  if (holds (frame->addressees, index))
    return FG_FRAME_ADDRESSEES;
  *is_contents |= fg_notice_line_is_contents (line);
  if (*is_contents)
    return FG_FRAME_CONTENTS;
  kind = judge_line (line);
  if (kind != 0)
    return kind;
  if (index < frame->notice_title.first)
    return is_signatory (line) ? FG_FRAME_ISSUER : (FgFrameKind) 0;
  return is_signatory (line) ? FG_FRAME_SIGNATURE : FG_FRAME_LETTER;
}

static FgFrameKind
judge_tail (Tail *tail, guint index)
{
  FgWords line = fg_text_flow_get_paragraph (tail->flow, index);
  FgFrameKind kind = judge_line (line);

  tail->is_distribution |= kind == FG_FRAME_COPIED_TO;
  if (kind != 0)
    return kind;
  if (tail->is_distribution)
    return fg_words_end_with (line, "印发") ? FG_FRAME_PRINT_NOTE : FG_FRAME_COPIED_TO;
  return is_signatory (line) ? FG_FRAME_SIGNATURE : FG_FRAME_CLOSING;
}

/**
 * fg_frame_pieces_add:
 * @plan: a plan
 * @kind: what is found
 * @span: where it stands, perhaps nowhere
 */
void
fg_frame_pieces_add (FgPlan *plan, FgFrameKind kind, FgSpan span)
{
  FgFramePiece piece = { kind, span };

  if (span.length > 0)
    g_array_append_val (plan->frame, piece);
}

/**
 * fg_frame_pieces_read:
 * @plan: the plan, to which the pieces are added
 * @flow: the notice
 * @frame: what of it is the plan
 */
void
fg_frame_pieces_read (FgPlan *plan, const FgTextFlow *flow, const FgNoticeFrame *frame)
{
  Tail tail = { plan, flow, FALSE };
  gboolean is_contents = FALSE;

  for (guint i = 0; i < frame->body_start; i++)
    {
      FgFrameKind kind = judge_head (flow, frame, i, &is_contents);

      if (kind != 0)
        add_paragraph (plan, flow, kind, i);
    }
  for (guint i = frame->body_end; i < flow->paragraphs->len; i++)
    add_paragraph (plan, flow, judge_tail (&tail, i), i);
  for (guint i = 0; i < flow->page_numbers->len; i++)
    fg_frame_pieces_add (plan, FG_FRAME_PAGE_NUMBER, g_array_index (flow->page_numbers, FgSpan, i));
}
