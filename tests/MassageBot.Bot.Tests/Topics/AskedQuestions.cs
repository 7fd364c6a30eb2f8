using System.Text.Json;
using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.Topics;

/// <summary>Questions of <c>tests/phrases/questions</c>, and what the bot says to one as the first thing in a conversation.</summary>
internal static class AskedQuestions
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    private static readonly string[] Fallbacks =
        ["conversation.not-understood", "conversation.unknown-fact", "conversation.out-of-scope", "understanding.did-you-mean"];

    public static IReadOnlyList<T> Read<T>(string file) =>
        [.. File.ReadLines(Path.Combine(Folder(), file)).Select(line => JsonSerializer.Deserialize<T>(line, CamelCase)!)];

    public static async Task<Said> AskAsync(string language, string question)
    {
        var talk = await Talk.OnTheWebAsync();
        if (language == "es")
        {
            await talk.SayAsync("Español");
        }

        return await talk.SayAsync(question);
    }

    public static bool IsFallback(Said said) => said.Keys.Any(key => Fallbacks.Any(fallback => key.StartsWith(fallback, StringComparison.Ordinal)));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "tests", "phrases", "questions")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "phrases", "questions");
    }
}

/// <summary>A question for a fact of the fact table, in both languages.</summary>
internal sealed record FactQuestion(string Fact, string En, string Es);

/// <summary>A question that no file lists. <paramref name="Answers"/>: ids of articles and topics that answer it; none when nothing does.</summary>
internal sealed record FreeQuestion(string Lang, string Text, IReadOnlyList<string> Answers);
