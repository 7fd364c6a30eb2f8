using System.Globalization;
using MassageBot.Host.Content.Understanding;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Verbs;

/// <summary>
/// <c>review</c>: what clients wrote and the bot did not understand. <c>--take ID --as LABEL</c> makes a phrase of it, <c>--drop ID</c> puts it
/// aside. Works while the host serves, which reads the new phrase by itself.
/// </summary>
internal sealed class ReviewVerb(TextWriter output) : IVerb
{
    private const int MostShown = 500;

    public string Name => "review";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, "take", "as", "drop", "root", "data");
        await using var store = VerbStorage.Open(asked);
        if (asked.Find("take") is { } take)
        {
            return await TakeAsync(store.Unclear, new PhraseBook(VerbContent.Dialogs(asked)), Id("take", take), Label(asked), cancellationToken);
        }

        return asked.Find("drop") is { } drop
            ? await DropAsync(store.Unclear, Id("drop", drop), cancellationToken)
            : await ListAsync(store.Unclear, cancellationToken);
    }

    private async Task<int> ListAsync(IUnclearMessages unclear, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("id\tlanguage\ttaken for\tcount\ttext");
        foreach (var kept in await unclear.OpenAsync(MostShown, cancellationToken))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{kept.Id}\t{kept.Message.Language.Code()}\t{kept.Message.TakenFor}\t{kept.Count}\t{kept.Message.Text}"));
        }

        return 0;
    }

    private static async Task<int> TakeAsync(IUnclearMessages unclear, PhraseBook book, long id, string label, CancellationToken cancellationToken)
    {
        var kept = await unclear.FindAsync(id, cancellationToken) ?? throw NotThere(id);
        var holder = book.Add(kept.Message.Language, label, kept.Message.Text);
        if (holder != label)
        {
            throw new VerbRefused($"This phrase stands in {holder}.yaml already; take it out there first, or --take {id} --as {holder}.");
        }

        await unclear.SettleAsync(id, ReviewState.Taken, cancellationToken);
        return 0;
    }

    private static async Task<int> DropAsync(IUnclearMessages unclear, long id, CancellationToken cancellationToken) =>
        await unclear.SettleAsync(id, ReviewState.Dropped, cancellationToken) ? 0 : throw NotThere(id);

    private static VerbRefused NotThere(long id) => new($"Nothing open has the id {id}; without arguments the verb lists what is open.");

    private static long Id(string name, string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw new VerbRefused($"--{name} needs the id of a message: a number from the list.");

    private static string Label(VerbArguments asked)
    {
        var label = asked.Required("as");
        return PhraseBook.Labels.Contains(label)
            ? label
            : throw new VerbRefused($"--as: '{label}' is no label; use one of: {string.Join(", ", PhraseBook.Labels)}.");
    }
}
