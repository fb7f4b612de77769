/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-archive.h"

G_BEGIN_DECLS

/**
 * FgXmlVocabulary:
 * @FG_XML_WORD: the text of Word documents
 * @FG_XML_SHEET: the cells of Excel workbooks
 * @FG_XML_MATH: formulas
 * @FG_XML_COMPATIBILITY: the same thing said twice, for newer and older programs
 * @FG_XML_RELATIONSHIPS: which part of a package is what
 * @FG_XML_OFFICE: what all OpenDocument files have
 * @FG_XML_TABLE: the tables of OpenDocument files
 * @FG_XML_TEXTS: their text
 *
 * Who says what an element means, whichever of its two namespaces (transitional, strict) it is written in.
 */
typedef enum
{
  FG_XML_WORD,
  FG_XML_SHEET,
  FG_XML_MATH,
  FG_XML_COMPATIBILITY,
  FG_XML_RELATIONSHIPS,
  FG_XML_OFFICE,
  FG_XML_TABLE,
  FG_XML_TEXTS,
} FgXmlVocabulary;

/**
 * FgXmlName:
 * @vocabulary: whose name it is
 * @name: the name without prefix
 *
 * An element that a reader is to know.
 */
typedef struct
{
  FgXmlVocabulary vocabulary;
  const char     *name;
} FgXmlName;

/**
 * FgXmlEventKind:
 * @FG_XML_START: an element starts
 * @FG_XML_END: it ends; empty elements end, too
 * @FG_XML_TEXT: text of an element, perhaps not all of it
 * @FG_XML_DONE: the end of the document
 *
 * What comes next in a document.
 */
typedef enum
{
  FG_XML_START,
  FG_XML_END,
  FG_XML_TEXT,
  FG_XML_DONE,
} FgXmlEventKind;

/* An element that is not among the names which the reader was given. */
#define FG_XML_UNKNOWN (-1)

/**
 * FgXmlEvent:
 * @kind: what it is
 * @element: which of the reader's names starts or ends, or %FG_XML_UNKNOWN
 * @text: the text, valid until the next event
 *
 * A step through a document.
 */
typedef struct
{
  FgXmlEventKind kind;
  int            element;
  const char    *text;
} FgXmlEvent;

/**
 * FgXmlReader:
 *
 * Reads a member of an archive as XML while it is unpacked: neither is in memory whole.
 */
typedef struct _FgXmlReader FgXmlReader;

FgXmlReader *fg_xml_reader_new           (FgArchive *archive, const char *member, const FgXmlName *names, guint n_names,
                                          GError **error);
void         fg_xml_reader_free          (FgXmlReader *self);
gboolean     fg_xml_reader_next          (FgXmlReader *self, FgXmlEvent *event, GError **error);
gboolean     fg_xml_reader_skip          (FgXmlReader *self, GError **error);
const char  *fg_xml_reader_get_attribute (FgXmlReader *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgXmlReader, fg_xml_reader_free)

G_END_DECLS
