using System.Collections.Immutable;

namespace MassageBot.Core.StaffWords;

/// <summary>An answer of the clinic's in new words.</summary>
/// <param name="Topic">As <c>clinic.yaml</c> names it under <c>answers</c>.</param>
/// <param name="Texts">By language code; languages that are not named stay as they are.</param>
public sealed record AnswerChange(string Topic, ImmutableDictionary<string, string> Texts);

/// <summary>The clinic's own answers, where they are kept.</summary>
public interface IAnswerBook
{
    /// <summary>What the check of all content would say if it were so; empty when nothing is wrong. Nothing is written.</summary>
    Task<IReadOnlyList<string>> ProblemsAsync(AnswerChange change, CancellationToken cancellationToken);

    /// <summary>Checks, and writes at once or not at all; from then on clients hear it. Gives what hinders it; written again it is the same.</summary>
    Task<IReadOnlyList<string>> WriteAsync(AnswerChange change, CancellationToken cancellationToken);
}

/// <summary>Who approves other words, as the owner has set it.</summary>
/// <param name="OnlyManagers">A second person is not enough: it has to be a manager.</param>
public sealed record WordsRule(bool OnlyManagers);
