using System.Collections.Immutable;

namespace MassageBot.Core.Digest;

/// <summary>A digest ready to be shown.</summary>
public sealed record DigestReport(string Title, ImmutableArray<DigestPart> Parts);

/// <summary>A part of a digest. A heading is empty where there is none.</summary>
public abstract record DigestPart(string Heading)
{
    /// <summary>Names with their values.</summary>
    public sealed record Facts(string Heading, ImmutableArray<(string Name, string Value)> Lines) : DigestPart(Heading);

    /// <summary>Figures of a week beside those of the week before.</summary>
    public sealed record Compared(string Week, string Before, ImmutableArray<ComparedFigure> Figures) : DigestPart("");

    /// <summary>Counts, the largest first.</summary>
    public sealed record Bars(string Heading, ImmutableArray<(string Name, int Count)> Counts) : DigestPart(Heading);

    /// <summary>What clients wrote: shown as theirs, never as ours.</summary>
    public sealed record Heard(string Heading, ImmutableArray<UnansweredQuestion> Questions) : DigestPart(Heading);

    /// <summary>A sentence of ours.</summary>
    public sealed record Note(string Text) : DigestPart("");
}

public sealed record ComparedFigure(string Name, string Week, string Before);
