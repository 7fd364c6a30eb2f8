using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.FrontDesk;

/// <summary>Lines that lead nowhere else: what is no matter of the front desk gets one, and the open question follows.</summary>
internal static class Asides
{
    public static void Say(TurnFrame frame, Move move)
    {
        switch (move)
        {
            case Move.NotMyLanguage:
                SmallTalkSpeech.SayLanguages(frame);
                break;
            case Move.Abused:
                SmallTalkSpeech.AnswerAbuse(frame);
                break;
            case Move.OnlyEmoji:
                SmallTalkSpeech.AnswerEmoji(frame);
                break;
            case Move.Introduced introduced:
                frame.Say(frame.Words.Conversation.Introduced.Say(("name", introduced.Name)));
                SmallTalkSpeech.OfferStart(frame);
                break;
        }
    }

    /// <summary>What the read-back does not show is said.</summary>
    public static Spoken Changed(TurnFrame frame)
    {
        var (words, wish) = (frame.Words.Booking, frame.Record.Wish);
        return frame.Mentions switch
        {
            { Name: { } name } when name == wish.FirstName => words.NameChanged.Say(("name", name)),
            { Phone: { } phone } when phone == wish.Phone => words.PhoneChanged.Say(("phone", SpokenPhone.Say(phone))),
            _ => frame.Vary(words.Changed, words.ChangedOther).Say(),
        };
    }
}
