using MassageBot.Bot.Cards;
using MassageBot.Bot.Turn;
using MassageBot.Core.Topics;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Topics;

/// <summary>What the front desk says about a topic: the clinic's own words before all others, and nothing made up.</summary>
internal static class TopicsSpeech
{
    /// <summary>Null where the clinic has filled in nothing, not even for the topic's label.</summary>
    public static Spoken? Say(TurnFrame frame, Topic topic) =>
        OfClinic(frame, topic.Id) ?? (topic.Line is { } line ? Line(frame, line) : null) ?? Article(frame, topic.Article) ?? General(frame, topic);

    /// <summary>What the clinic itself says about a topic or a label; null where it says nothing.</summary>
    public static Spoken? OfClinic(TurnFrame frame, string id) =>
        frame.Clinic.Answers.TryGetValue(id, out var answer) && answer.TryGetValue(frame.Language.Code(), out var text)
            ? Spoken.From($"clinic.{id}", text).Then(Page(frame, id))
            : null;

    private static Spoken Page(TurnFrame frame, string id) =>
        frame.Content.Topics.Topics.FirstOrDefault(topic => topic.Id == id)?.Link is { } name && frame.Clinic.Link(name) is { } link
            ? frame.Words.Topics.Page.Say(("link", link))
            : Spoken.Nothing;

    private static Spoken? Article(TurnFrame frame, string? id) => id is null ? null : frame.Content.Knowledge.Find(id, frame.Language)?.Say();

    /// <summary>The general answer, and who knows the rest.</summary>
    private static Spoken? General(TurnFrame frame, Topic topic)
    {
        if (OfClinic(frame, topic.Label) is not { } general)
        {
            return null;
        }

        return frame.Clinic.Phone is { } phone ? general.Then(frame.Words.Topics.FrontDeskKnowsMore.Say(("phone", phone))) : general;
    }

    private static Spoken? Line(TurnFrame frame, TopicLine line)
    {
        var (words, clinic) = (frame.Words.Topics, frame.Clinic);
        frame.ToNoClient = line is TopicLine.Jobs or TopicLine.Sales or TopicLine.WrongNumber;
        return line switch
        {
            TopicLine.Phone => clinic.Phone is { } phone ? words.Phone.Say(("phone", phone)) : null,
            TopicLine.Email => clinic.Email is { } email ? words.Email.Say(("email", email)) : null,
            TopicLine.Techniques => GlossaryCard.Say(frame),
            TopicLine.LostProperty => clinic.Phone is { } phone ? words.LostProperty.Say(("phone", phone)) : null,
            TopicLine.Jobs => clinic.Phone is { } phone ? words.Jobs.Say(("phone", phone)) : null,
            TopicLine.Sales => words.Sales.Say(),
            TopicLine.WrongNumber => words.WrongNumber.Say(("clinic", clinic.Name)),
        };
    }
}
