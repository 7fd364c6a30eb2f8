namespace MassageBot.Core.Triage.Reading;

/// <summary>Marks each word of a message as denied, past, supposed or about someone else, from the cues around it.</summary>
internal sealed class Assertions(Lexicon lexicon, AssertionCues cueWords)
{
    private const int NegationReach = 6;
    private const int DirectReach = 3;

    private readonly PastTimes _times = new(cueWords);

    /// <summary>Reads the cues among <paramref name="cues"/> into <paramref name="message"/>.</summary>
    public void Mark(Message message, List<Hit> cues)
    {
        var statements = Flags(message, cues, MeaningKind.Subject);
        MarkDenials(message, cues, statements);
        MarkOthers(message, cues);
        MarkSupposed(message, cues);
        MarkWorkAreas(message, cues);
        PastTimes.Mark(message, TimesOf(message, cues));
    }

    private bool[] Flags(Message message, List<Hit> cues, MeaningKind kind)
    {
        var flags = new bool[message.Tokens.Count];
        foreach (var cue in cues.Where(cue => lexicon[cue.Meaning].Kind == kind))
        {
            Array.Fill(flags, true, cue.Start, cue.Length);
        }

        return flags;
    }

    private void MarkDenials(Message message, List<Hit> cues, bool[] statements)
    {
        var pseudo = Flags(message, cues, MeaningKind.PseudoNegator);
        var stops = Flags(message, cues, MeaningKind.NegationStop);
        foreach (var cue in cues)
        {
            var kind = lexicon[cue.Meaning].Kind;
            if (kind == MeaningKind.Negator && !pseudo[cue.Start] && !message.IsIdiom[cue.Start])
            {
                DenyForward(message, cue.End, stops, statements);
            }
            else if (kind == MeaningKind.NegatorAfter && !pseudo[cue.Start])
            {
                DenyBackward(message, cue.Start);
            }
        }
    }

    private void DenyForward(Message message, int from, bool[] stops, bool[] statements)
    {
        var distance = 0;
        for (var i = from; i < message.Tokens.Count && message.Places[i].Clause == message.Places[from - 1].Clause; i++)
        {
            var opensPart = i > from && message.Places[i].Segment != message.Places[i - 1].Segment;
            if (stops[i] || (opensPart && States(message, i, statements)))
            {
                return;
            }

            distance = opensPart || message.Tokens[i].Word is "or" or "nor" or "ni" or "o" ? 0 : distance;
            distance += lexicon.IsFiller(message.Tokens[i].Word) ? 0 : 1;
            if (distance > NegationReach)
            {
                return;
            }

            message.Denied[i] = Max(message.Denied[i], distance <= DirectReach ? Denial.Direct : Denial.Remote);
        }
    }

    private static Denial Max(Denial one, Denial other) => one > other ? one : other;

    private static bool States(Message message, int from, bool[] statements)
    {
        var segment = message.Places[from].Segment;
        for (var i = from; i < message.Tokens.Count && message.Places[i].Segment == segment; i++)
        {
            if (statements[i])
            {
                return true;
            }
        }

        return false;
    }

    private static void DenyBackward(Message message, int before)
    {
        for (var i = before - 1; i >= 0 && before - i <= DirectReach + 1 && message.Places[i].Segment == message.Places[before].Segment; i--)
        {
            message.Denied[i] = Denial.Direct;
        }
    }

    private void MarkOthers(Message message, List<Hit> cues)
    {
        var self = Flags(message, cues, MeaningKind.Self);
        foreach (var cue in cues.Where(cue => lexicon[cue.Meaning].Kind == MeaningKind.OtherPerson && !message.IsIdiom[cue.Start]))
        {
            for (var i = cue.Start; i < message.Tokens.Count; i++)
            {
                if (message.Places[i].Reach != message.Places[cue.Start].Reach || (i >= cue.End && self[i]))
                {
                    break;
                }

                message.IsSomeoneElse[i] = true;
            }
        }
    }

    private void MarkSupposed(Message message, List<Hit> cues)
    {
        foreach (var cue in cues.Where(cue => lexicon[cue.Meaning].Kind == MeaningKind.Hypothetical))
        {
            for (var i = cue.Start; i < message.Tokens.Count && message.Places[i].Clause == message.Places[cue.Start].Clause; i++)
            {
                message.IsSupposed[i] = true;
            }
        }
    }

    private void MarkWorkAreas(Message message, List<Hit> cues)
    {
        foreach (var cue in cues.Where(cue => lexicon[cue.Meaning].Kind == MeaningKind.WorkRequest))
        {
            for (var i = cue.End; i < message.Tokens.Count && i < cue.End + NegationReach; i++)
            {
                if (message.Places[i].Clause != message.Places[cue.Start].Clause)
                {
                    break;
                }

                message.IsWorkArea[i] = true;
            }
        }
    }

    private List<(int Start, int End, int Days)> TimesOf(Message message, List<Hit> cues)
    {
        var times = _times.Counted(message);
        foreach (var cue in cues.Where(cue => lexicon[cue.Meaning].Kind == MeaningKind.Time && !message.IsIdiom[cue.Start]))
        {
            times.Add((cue.Start, cue.End, lexicon[cue.Meaning].Days));
        }

        return times;
    }
}
