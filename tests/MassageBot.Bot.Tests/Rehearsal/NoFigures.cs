using MassageBot.Core.Digest;
using NodaTime;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>Nobody asks for figures in these rehearsals.</summary>
internal sealed class NoFigures : IDigestFacts
{
    public Task<DayFacts> DayAsync(LocalDate day, CancellationToken cancellationToken) => throw new InvalidOperationException("No figures are kept here.");

    public Task<WeekFacts> WeekAsync(DigestRange week, CancellationToken cancellationToken) => throw new InvalidOperationException("No figures are kept here.");
}
