namespace MassageBot.Host.Content;

/// <summary>Something in <c>dialogs/</c> that has to be put right before it is used.</summary>
/// <param name="File">Path as people see it, relative to the folder that holds <c>dialogs/</c> where that is known.</param>
/// <param name="Line">1-based.</param>
/// <param name="WhatToDo">The remedy, for somebody who does not program.</param>
public sealed record ContentProblem(string File, int Line, string WhatToDo)
{
    public override string ToString() => $"{File}:{Line}: {WhatToDo}";
}

/// <summary>Collects all problems of one reading, so that people see every one of them and not only the first.</summary>
/// <param name="root">The folder that paths are shown relative to; null shows them as given.</param>
public sealed class ContentProblems(string? root = null)
{
    private readonly List<ContentProblem> all = [];

    /// <summary>By file and line.</summary>
    public IReadOnlyList<ContentProblem> All =>
        [.. all.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    public int Count => all.Count;

    /// <param name="path">The file as it was opened; it is shown relative to the root.</param>
    /// <param name="line">1-based.</param>
    /// <param name="whatToDo">The remedy.</param>
    public void Add(string path, int line, string whatToDo) => all.Add(new ContentProblem(Shown(path), Math.Max(line, 1), whatToDo));

    /// <summary>A collection of its own for a part that is read beside others; what it finds counts here once <see cref="AddAll"/> takes it over.</summary>
    public ContentProblems Apart() => new(root);

    /// <summary>Takes over what a part read beside others has found.</summary>
    public void AddAll(ContentProblems apart) => all.AddRange(apart.all);

    /// <summary>The path as it appears in problems: forward slashes, relative to the root.</summary>
    public string Shown(string path) =>
        (root is null ? path : Path.GetRelativePath(root, path)).Replace('\\', '/');
}
