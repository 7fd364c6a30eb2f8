using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary>The rules at once, and what was learnt behind them as soon as it is there: safety waits for nothing.</summary>
internal sealed class TriageOnceLearnt(ITriage rules, Task<ITriage> learnt) : ITriage
{
    public TriageAssessment Assess(string text, Language language) =>
        (learnt.IsCompletedSuccessfully ? learnt.Result : rules).Assess(text, language);
}
