using MassageBot.Core.StaffWords;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>Answers and unanswered questions, in memory; a text with "cure" in it is refused, as the check of the content does.</summary>
internal sealed class KeptAnswers : IAnswerBook, IUnansweredQuestions
{
    public List<AnswerChange> Written { get; } = [];

    public List<UnansweredQuestion> Open { get; } = [];

    public List<(long Id, string Label)> Taken { get; } = [];

    public IReadOnlyList<string> Labels => ["ask_parking", "ask_hours", "oos"];

    public Task<IReadOnlyList<string>> ProblemsAsync(AnswerChange change, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(
        change.Texts.Values.Any(text => text.Contains("cure", StringComparison.Ordinal)) ? ["clinic.yaml:1: 'cure' promises more than a massage can hold"] : []);

    public async Task<IReadOnlyList<string>> WriteAsync(AnswerChange change, CancellationToken cancellationToken)
    {
        var problems = await ProblemsAsync(change, cancellationToken);
        if (problems.Count == 0)
        {
            Written.Add(change);
        }

        return problems;
    }

    public Task<IReadOnlyList<UnansweredQuestion>> OpenAsync(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnansweredQuestion>>([.. Open.Take(limit)]);

    public Task<PhraseTaken> TakeAsync(long id, string label, CancellationToken cancellationToken)
    {
        if (Open.RemoveAll(one => one.Id == id) == 0)
        {
            return Task.FromResult(new PhraseTaken(PhraseAnswer.Gone));
        }

        Taken.Add((id, label));
        return Task.FromResult(new PhraseTaken(PhraseAnswer.Taken, label));
    }

    public Task<bool> DropAsync(long id, CancellationToken cancellationToken) => Task.FromResult(Open.RemoveAll(one => one.Id == id) > 0);
}
