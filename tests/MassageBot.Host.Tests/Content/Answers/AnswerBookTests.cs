using System.Collections.Immutable;
using MassageBot.Core.StaffWords;
using MassageBot.Host.Content.Answers;

namespace MassageBot.Host.Tests.Content.Answers;

public sealed class AnswerBookTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("answer-book-").FullName;
    private readonly TaskCompletionSource _reloaded = new();

    public AnswerBookTests()
    {
        foreach (var file in Directory.EnumerateFiles(ShippedContent.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Dialogs, Path.GetRelativePath(ShippedContent.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private string Dialogs => Path.Combine(_root, "dialogs");

    private string Clinic => File.ReadAllText(Path.Combine(Dialogs, "clinic.yaml"));

    private AnswerBook Book => new(Dialogs, Path.Combine(_root, "models"), () =>
    {
        _reloaded.TrySetResult();
        return Task.FromResult(true);
    });

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Good_words_stand_in_the_file_at_once_and_are_read()
    {
        (await Book.WriteAsync(Change("Parking is free behind the house."), CancellationToken.None)).ShouldBeEmpty();

        Clinic.ShouldContain("      Parking is free behind the house.\n");
        await _reloaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Words_that_promise_too_much_change_nothing_and_the_reason_is_told()
    {
        var before = Clinic;

        var problems = await Book.WriteAsync(Change("Our massage will cure you."), CancellationToken.None);

        problems.ShouldHaveSingleItem().ShouldContain("'cure' promises more");
        Clinic.ShouldBe(before);
    }

    private static AnswerChange Change(string text) => new("ask_parking", ImmutableDictionary<string, string>.Empty.Add("en", text));
}
