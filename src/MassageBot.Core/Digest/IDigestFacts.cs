using NodaTime;

namespace MassageBot.Core.Digest;

/// <summary>Counts what staff are told of. See <see cref="DayFacts"/> and <see cref="WeekFacts"/> for what counts as what.</summary>
public interface IDigestFacts
{
    Task<DayFacts> DayAsync(LocalDate day, CancellationToken cancellationToken);

    Task<WeekFacts> WeekAsync(DigestRange week, CancellationToken cancellationToken);
}
