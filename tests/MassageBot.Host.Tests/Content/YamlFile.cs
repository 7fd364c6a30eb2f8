using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

/// <summary>A YAML text read as if it stood in <c>menu.yaml</c>.</summary>
internal static class YamlFile
{
    public static T? Read<T>(string text, out ContentProblems problems)
        where T : class
    {
        problems = new ContentProblems();
        return StrictYaml.Parse<T>("menu.yaml", text, 0, problems, out _);
    }

    public static IReadOnlyList<string> ProblemsOf<T>(string text)
        where T : class
    {
        Read<T>(text, out var problems);
        return [.. problems.All.Select(problem => problem.ToString())];
    }
}
