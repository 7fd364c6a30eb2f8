using System.Collections.Immutable;
using System.Globalization;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage.Reading;

/// <summary>Collects what the rules found in one message and draws the conclusion.</summary>
internal sealed class Findings(Message message, RuleBook book, Language language)
{
    private const int RecentDays = 14;
    private const int LongPastDays = 365;
    private readonly List<RedFlag> _flags = [];
    private readonly List<string> _trace = [];
    private readonly List<TriageDecision> _decisions = [];
    private readonly HashSet<string> _settled = [];
    private readonly HashSet<string> _excluded = [];
    private readonly bool[] _explained = new bool[message.Tokens.Count];
    private Sentence? _question;
    private bool _ask;

    /// <summary>Takes the strongest reading of a rule.</summary>
    public void Take(Match match)
    {
        var rule = book.Rules[match.Rule];
        Explain(match);
        Trace(rule.Id, match);
        _decisions.Add(Decision(rule.Id, match));
        if (match.Purpose == Purpose.NotWhen)
        {
            _excluded.Add(rule.Id);
            IsLongPast |= match.Age > LongPastDays;
        }

        if (match.Purpose == Purpose.Ask || IsSettled(rule, match))
        {
            _settled.Add(rule.Id);
        }

        if (match.Purpose == Purpose.NotWhen)
        {
            return;
        }

        if (match.Purpose == Purpose.Ask)
        {
            AskIfItIsSo(rule, match);
            return;
        }

        if (TooOld(rule, match))
        {
            _excluded.Add(rule.Id);
            IsLongPast = true;
            HandOn(rule, match);
            return;
        }

        Judge(rule, match);
    }

    /// <summary>Something in the message was too long ago to count.</summary>
    public bool IsLongPast { get; private set; }

    /// <summary>The rule itself says that such words are none of its own, or that it was too long ago.</summary>
    public bool HasExcluded(string ruleId) => _excluded.Contains(ruleId);

    /// <summary>The words of the rule stand there, and are denied, asked about, or said of somebody whom they do not bring here.</summary>
    public bool HasSettled(string ruleId) => _settled.Contains(ruleId);

    /// <summary>The assessment of the message.</summary>
    public TriageAssessment Conclude()
    {
        ExplainByAssertion();
        var unexplained = message.HealthWords.Any(hit => !_explained[hit.Start]);
        if (unexplained)
        {
            _trace.Add("health word without a rule");
        }

        var flags = _flags.DistinctBy(flag => flag.RuleId).OrderBy(flag => Gravity.RankOf(flag)).ToImmutableArray();
        return new TriageAssessment
        {
            Disposition = flags.IsEmpty ? Disposition.Clear : flags[0].Disposition,
            Flags = flags,
            Ask = _ask || unexplained,
            Question = _question,
            AgeInDays = message.Age.Length > 0 && message.Age.Max() is > Message.NoAge and var age ? age : null,
            Trace = [.. _trace],
            Decisions = [.. _decisions.Select(decision => decision with { Raised = decision.Purpose == nameof(Purpose.Flag) && flags.Any(flag => flag.RuleId == decision.RuleId) })],
        };
    }

    private static bool IsSettled(TriageRule rule, Match match) =>
        match.Assertion == Assertion.Negated || (match.Assertion == Assertion.SomeoneElse && rule.Disposition != Disposition.Emergency);

    private static bool TooOld(TriageRule rule, Match match) =>
        rule.Past is { } past && match.Age > past.OlderThanDays && match.Assertion is Assertion.Present or Assertion.SomeoneElse;

    private void AskIfItIsSo(TriageRule rule, Match match)
    {
        if ((match.Assertion is Assertion.Present or Assertion.Hypothetical) && !TooOld(rule, match))
        {
            _ask = true;
            _question ??= rule.Questions.GetValueOrDefault(language);
        }
    }

    private void HandOn(TriageRule rule, Match match)
    {
        if (match.Assertion == Assertion.Present && rule.Past?.RuleId is { } id && book.Find(id) is { } older)
        {
            Raise(older, match, Assertion.Past);
        }
    }

    private void Judge(TriageRule rule, Match match)
    {
        var urgent = rule.Disposition == Disposition.Emergency;
        switch (match.Assertion)
        {
            case Assertion.Present:
            case Assertion.SomeoneElse when urgent:
                Raise(rule, match, match.Assertion);
                break;
            case Assertion.Hypothetical:
            case Assertion.Negated when urgent && (match.Denial == Denial.Remote || WasRecent(match)):
                _ask = true;
                break;
        }
    }

    /// <summary>"No chest pain today, but some yesterday": what is denied for now was there a short time ago.</summary>
    private bool WasRecent(Match match)
    {
        var clause = match.Hits.Max(hit => message.Places[hit.Start].Clause);
        return Enumerable.Range(0, message.Tokens.Count).Any(i =>
            message.Places[i].Clause > clause && message.Age[i] is > 0 and <= RecentDays && message.Denied[i] == Denial.None);
    }

    private void Raise(TriageRule rule, Match match, Assertion assertion)
    {
        _question ??= rule.Questions.GetValueOrDefault(language);
        _flags.Add(new RedFlag
        {
            RuleId = rule.Id,
            Tier = rule.Tier,
            Disposition = rule.Disposition,
            Assertion = assertion,
            Line = rule.Lines[language],
            Words = [.. match.Hits.OrderBy(hit => hit.Start).Select(WordsOf)],
            Constraints = rule.Constraints,
        });
    }

    private string WordsOf(Hit hit) => string.Join(' ', message.Tokens.Skip(hit.Start).Take(hit.Length).Select(token => token.Word));

    private void Explain(Match match)
    {
        foreach (var hit in match.Hits)
        {
            Array.Fill(_explained, true, hit.Start, hit.Length);
        }
    }

    private void ExplainByAssertion()
    {
        foreach (var hit in message.Ordinary)
        {
            Array.Fill(_explained, true, hit.Start, hit.Length);
        }

        for (var i = 0; i < _explained.Length; i++)
        {
            _explained[i] |= message.IsIdiom[i] || message.IsWorkArea[i] || message.Denied[i] != Denial.None || message.IsSomeoneElse[i];
        }
    }

    private TriageDecision Decision(string rule, Match match) => new()
    {
        RuleId = rule,
        Purpose = match.Purpose.ToString(),
        Assertion = match.Assertion,
        Clause = message.Places[match.Hits[0].Start].Clause + 1,
        Words = [.. match.Hits.OrderBy(hit => hit.Start).Select(WordsOf)],
        AgeInDays = match.Age == Message.NoAge ? null : match.Age,
    };

    private void Trace(string rule, Match match) => _trace.Add(string.Create(
        CultureInfo.InvariantCulture,
        $"{rule} {match.Purpose} {match.Assertion} clause {message.Places[match.Hits[0].Start].Clause} words {string.Join(',', match.Hits.Select(hit => hit.Start))} age {match.Age}"));
}
