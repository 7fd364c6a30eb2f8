using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Draws choices as the channel can show them: buttons under the input, a card, or words in the text.</summary>
public class ChoiceFactory
{
    private const int LongestInlineList = 3;

    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null) => ForChannel(channelId, list, text, speak, options, null, null);

    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        IList<string> toList = null)
    {
        channelId ??= string.Empty;
        list ??= [];
        var longestTitle = list.Count == 0 ? 0 : list.Max(choice => Title(choice)?.Length ?? 0);
        var longTitles = longestTitle > Channel.MaxActionTitleLength(channelId);
        var suggestedActions = Channel.SupportsSuggestedActions(channelId, list.Count, conversationType);
        if (longTitles)
        {
            return List(list, text, speak, options);
        }

        if (suggestedActions)
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return list.Count <= LongestInlineList ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>"Which? (1) red, (2) green, or (3) blue"</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var between = options?.InlineSeparator ?? ", ";
        var beforeLast = (choices.Count <= 2 ? options?.InlineOr : options?.InlineOrMore) ?? (choices.Count <= 2 ? " or " : ", or ");
        var numbers = options?.IncludeNumbers ?? true;
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            line.Append(i == 0 ? string.Empty : i == choices.Count - 1 ? beforeLast : between);
            line.Append(numbers ? $"({i + 1}) " : string.Empty).Append(Title(choices[i]));
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>One choice a line, numbered unless told otherwise.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var numbers = options?.IncludeNumbers ?? true;
        var lines = new StringBuilder(text).Append("\n\n   ");
        for (var i = 0; i < choices.Count; i++)
        {
            lines.Append(i == 0 ? string.Empty : "\n   ").Append(numbers ? $"{i + 1}. " : "- ").Append(Title(choices[i]));
        }

        return MessageFactory.Text(lines.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(
        IList<string> choices,
        string text = null,
        string speak = null,
        IList<string> toList = null) => SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(
        IList<Choice> choices,
        string text = null,
        string speak = null,
        IList<string> toList = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>A card that carries text and buttons; the message itself has no text then.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = Buttons(choices) };
        return MessageFactory.Attachment([card.ToAttachment()], null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) => choices == null ? [] : [.. choices.Select(value => new Choice(value))];

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        [.. (choices ?? []).Select(choice => choice.Action ?? new CardAction(ActionTypes.ImBack, choice.Value, value: choice.Value))];

    private static string Title(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;
}
