using MassageBot.Core.StaffWords;
using MassageBot.Host.Content.Understanding;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Content.Answers;

/// <summary>What was not understood, out of the store, and into the files as phrases.</summary>
internal sealed class UnansweredQuestions(IUnclearMessages unclear, PhraseBook book) : IUnansweredQuestions
{
    public IReadOnlyList<string> Labels => PhraseBook.Labels;

    public async Task<IReadOnlyList<UnansweredQuestion>> OpenAsync(int limit, CancellationToken cancellationToken) =>
    [
        .. (await unclear.OpenAsync(limit, cancellationToken).ConfigureAwait(false))
            .Select(kept => new UnansweredQuestion(kept.Id, kept.Message.Text, kept.Message.Language, kept.Count, kept.Message.TakenFor)),
    ];

    public async Task<PhraseTaken> TakeAsync(long id, string label, CancellationToken cancellationToken)
    {
        if (!PhraseBook.Labels.Contains(label) || await unclear.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } kept)
        {
            return new PhraseTaken(PhraseAnswer.Gone);
        }

        try
        {
            var holder = book.Add(kept.Message.Language, label, kept.Message.Text);
            if (holder != label)
            {
                return new PhraseTaken(PhraseAnswer.StandsElsewhere, holder);
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return new PhraseTaken(PhraseAnswer.NotWritable);
        }

        var isMine = await unclear.SettleAsync(id, ReviewState.Taken, cancellationToken).ConfigureAwait(false);
        return new PhraseTaken(isMine ? PhraseAnswer.Taken : PhraseAnswer.Gone, label);
    }

    public Task<bool> DropAsync(long id, CancellationToken cancellationToken) => unclear.SettleAsync(id, ReviewState.Dropped, cancellationToken);
}
