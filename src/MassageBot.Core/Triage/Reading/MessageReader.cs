namespace MassageBot.Core.Triage.Reading;

/// <summary>Turns a text into a <see cref="Message"/>: words, meanings, assertions.</summary>
internal sealed class MessageReader(RuleBook book, TriageRules rules)
{
    private readonly Assertions _assertions = new(book.Lexicon, rules.Cues);
    private readonly NumberSense _numbers = new(book.Lexicon, rules.Numbers);

    public Message Read(string text)
    {
        var tokens = book.Tokenizer.Read(text);
        var found = book.Lexicon.Find(tokens);
        var subjects = StartsOf(found, tokens.Count, MeaningKind.Subject);
        var breaks = StartsOf(found, tokens.Count, MeaningKind.ClauseBreak);
        var message = new Message(tokens, Places.Of(tokens, i => subjects[i], i => breaks[i]));

        MarkIdioms(message, found);
        AddMeanings(message, found);
        _assertions.Mark(message, CuesOf(message, found));
        _numbers.Find(message);
        AcceptBookingForOthers(message, found);
        return message;
    }

    private MeaningKind KindOf(Hit hit) => book.Lexicon[hit.Meaning].Kind;

    private bool[] StartsOf(List<Hit> found, int count, MeaningKind kind)
    {
        var starts = new bool[count];
        foreach (var hit in found.Where(hit => KindOf(hit) == kind))
        {
            starts[hit.Start] = true;
        }

        return starts;
    }

    private void MarkIdioms(Message message, List<Hit> found)
    {
        foreach (var idiom in found.Where(hit => KindOf(hit) == MeaningKind.Idiom))
        {
            message.Idioms.Add(idiom);
            Array.Fill(message.IsIdiom, true, idiom.Start, idiom.Length);
        }
    }

    private void AddMeanings(Message message, List<Hit> found)
    {
        foreach (var hit in found)
        {
            if (IsInIdiom(message, hit))
            {
                continue;
            }

            if (KindOf(hit) == MeaningKind.Concept)
            {
                message.Add(hit);
                AddPart(message, hit);
            }
            else if (KindOf(hit) == MeaningKind.Health)
            {
                message.HealthWords.Add(hit);
            }
            else if (KindOf(hit) == MeaningKind.Ordinary)
            {
                message.Ordinary.Add(hit);
            }
        }
    }

    private void AddPart(Message message, Hit hit)
    {
        if (book.Lexicon[hit.Meaning].IsPart && !message.Parts.Any(part => part.Start == hit.Start && part.End == hit.End))
        {
            message.Parts.Add(hit);
        }
    }

    /// <summary>A phrase that takes in a whole figure of speech is more than it: "my chest is killing me".</summary>
    private static bool IsInIdiom(Message message, Hit hit) =>
        message.IsIdiom.AsSpan(hit.Start, hit.Length).Contains(true)
        && message.Idioms.Any(idiom => idiom.Overlaps(hit) && !(hit.Start <= idiom.Start && hit.End >= idiom.End && hit.Length > idiom.Length));

    private List<Hit> CuesOf(Message message, List<Hit> found)
    {
        var phrases = message.Hits.Values.SelectMany(hits => hits).Where(hit => hit.Length > 1 && book.Lexicon.TakesUpNegators(hit.Meaning)).ToList();
        var inPhrase = new bool[message.Tokens.Count];
        foreach (var phrase in phrases)
        {
            Array.Fill(inPhrase, true, phrase.Start, phrase.Length);
        }

        return found.Where(hit => KindOf(hit) is not (MeaningKind.Concept or MeaningKind.Health or MeaningKind.Ordinary or MeaningKind.Idiom)
            && !(KindOf(hit) == MeaningKind.Negator && inPhrase[hit.Start])).ToList();
    }

    private void AcceptBookingForOthers(Message message, List<Hit> found)
    {
        if (found.Any(hit => KindOf(hit) == MeaningKind.BookingFor))
        {
            Array.Fill(message.IsSomeoneElse, false);
        }
    }
}
