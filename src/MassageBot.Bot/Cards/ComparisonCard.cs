using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Cards;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Cards;

/// <summary>Therapeutic beside spa massage: in a few sentences, as a card, and written out where no card is shown. What both share comes first.</summary>
internal static class ComparisonCard
{
    public static Spoken Say(TurnFrame frame)
    {
        var words = frame.Words.Cards;
        var plain = Plain(frame);
        var card = frame.Content.Cards[CardPlan.Comparison].Fill(new CardText
        {
            Texts = CardText.Row(
                ("lang", frame.Language.Code()), ("speak", plain), ("plain", plain), ("title", words.ComparisonTitle.Text),
                ("shared-title", words.SharedTitle.Text), ("shared", words.Shared.Text),
                ("therapeutic", words.Therapeutic.Text), ("relaxation", words.Relaxation.Text)),
            Lists = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty
                .Add("rows", [.. Rows(frame).Select(row => CardText.Row(("label", row.Label), ("therapeutic", row.Therapeutic), ("relaxation", row.Relaxation)))])
                .Add("for-both", [.. ForBoth(frame).Select(line => CardText.Row(("label", line.Label), ("text", line.Text)))]),
        });
        return words.ComparisonSaid.Say().OrBrief(words.ComparisonBrief.Say()) with { Plain = plain, Cards = [card] };
    }

    private static List<(string Label, string Therapeutic, string Relaxation)> Rows(TurnFrame frame)
    {
        var words = frame.Words.Cards;
        return
        [
            (words.Purpose.Text, words.PurposeTherapeutic.Text, words.PurposeRelaxation.Text),
            (words.Pressure.Text, words.PressureTherapeutic.Text, words.PressureRelaxation.Text),
            (words.Techniques.Text, Techniques(frame, MassageFamily.Medical), Techniques(frame, MassageFamily.Spa)),
            (words.Length.Text, Length(frame, MassageFamily.Medical, words.LengthTherapeutic), Length(frame, MassageFamily.Spa, words.LengthRelaxation)),
            (words.Setting.Text, words.SettingTherapeutic.Text, words.SettingRelaxation.Text),
            (words.GoodFor.Text, words.GoodForTherapeutic.Text, words.GoodForRelaxation.Text),
        ];
    }

    /// <summary>Who gives it, where the clinic says so: its own words, and the same for both kinds.</summary>
    private static IEnumerable<(string Label, string Text)> ForBoth(TurnFrame frame) =>
        frame.Clinic.Answers.GetValueOrDefault(Intents.AskCredentials)?.GetValueOrDefault(frame.Language.Code()) is { } credentials
            ? [(frame.Words.Cards.WhoGivesIt.Text, FirstSentence.Of(credentials))]
            : [];

    private static string Techniques(TurnFrame frame, MassageFamily family)
    {
        var content = frame.Content;
        var names = MenuTechniques.Of(family, content.Clinic, content.MassageTypes, content.Knowledge, frame.Language).Select(article => article.Title);
        return Choosing.List(names);
    }

    /// <summary>The usual pattern and the lengths of the family's plain massage, with what a first visit adds.</summary>
    private static string Length(TurnFrame frame, MassageFamily family, Sentence pattern)
    {
        if (frame.Clinic.PlainService(family) is not { } service)
        {
            return "";
        }

        var lengths = Choosing.List(service.Lengths.Select(length => Naming.Minutes(length.Minutes)));
        var words = frame.Words.Cards;
        var talk = service.ConsultationMinutes == 0
            ? Spoken.Nothing
            : (service.Consultation == Consultation.Inside ? words.TalkInside : words.TalkOnTop).Say(("minutes", Naming.Minutes(service.ConsultationMinutes)));
        return pattern.Say(("lengths", lengths)).Then(talk).Text;
    }

    private static string Plain(TurnFrame frame)
    {
        var words = frame.Words.Cards;
        var both = ForBoth(frame).Select(line => $"\n{line.Label}: {line.Text}");
        var rows = Rows(frame).Where(row => row.Therapeutic.Length > 0 || row.Relaxation.Length > 0)
            .Select(row => $"\n\n{row.Label}\n- {words.Therapeutic.Text}: {row.Therapeutic}\n- {words.Relaxation.Text}: {row.Relaxation}");
        return $"{words.SharedTitle.Text}: {words.Shared.Text}{string.Concat(both)}{string.Concat(rows)}";
    }
}
