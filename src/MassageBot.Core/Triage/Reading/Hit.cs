namespace MassageBot.Core.Triage.Reading;

/// <summary>A meaning found in the words from <paramref name="Start"/> up to, not with, <paramref name="End"/>.</summary>
internal readonly record struct Hit(int Meaning, int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(Hit other) => Start < other.End && other.Start < End;
}
