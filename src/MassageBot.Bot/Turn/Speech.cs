using MassageBot.Core.Wording;

namespace MassageBot.Bot.Turn;

/// <summary>
/// What a turn says. Everything becomes one message with at most one open question, sent when the turn's dialogs are done;
/// an emergency line takes the place of whatever was said before it.
/// </summary>
internal sealed class Speech
{
    private readonly List<ReplyFile> _files = [];
    private Spoken _spoken = Spoken.Nothing;
    private Reply? _question;
    private IReadOnlyList<ReplyChoice> _choices = [];
    private bool _urgent;

    /// <summary>What is said goes even to a number that wants no texts.</summary>
    public bool EvenAfterStop { get; set; }

    /// <summary>The notice that the turn says: nobody asked for it, so it waits for a fit hour.</summary>
    public VisitNotice? Begins { get; set; }

    public bool IsEmpty => _spoken.IsEmpty && _question is null;

    public void Say(Spoken spoken) => _spoken = _spoken.ThenParagraph(spoken);

    /// <summary>Puts a line before everything else of the turn.</summary>
    public void SayFirst(Spoken spoken) => _spoken = spoken.ThenParagraph(_spoken);

    /// <summary>The question that stays open. A later one replaces an earlier one.</summary>
    public void Ask(Reply question) => _question = question;

    /// <summary>Buttons that offer a way on without asking anything.</summary>
    public void Offer(IReadOnlyList<ReplyChoice> choices) => _choices = choices;

    public void Attach(ReplyFile file) => _files.Add(file);

    /// <summary>Only this, in place of everything said so far. <paramref name="urgent"/>: a screen reader reads it out at once.</summary>
    public void SayOnly(Spoken spoken, bool urgent = false)
    {
        _spoken = spoken;
        _question = null;
        _choices = [];
        _files.Clear();
        _urgent = urgent;
    }

    public Reply ToReply() => new()
    {
        Spoken = _spoken.ThenParagraph(_question?.Spoken ?? Spoken.Nothing),
        Choices = _question?.Choices ?? _choices,
        TextNumbersTheChoices = _question?.TextNumbersTheChoices == true,
        Asking = _question?.Asking,
        Files = _files,
        Urgent = _urgent,
        EvenAfterStop = EvenAfterStop,
    };
}
