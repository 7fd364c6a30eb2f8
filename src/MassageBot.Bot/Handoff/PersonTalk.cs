using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;

namespace MassageBot.Bot.Handoff;

/// <summary>The client's side of a talk with a person: what they write goes to staff, and what staff write comes back. The bot is silent meanwhile.</summary>
internal static class PersonTalk
{
    /// <summary>True when a person has the chat: the message is theirs, and the bot says nothing of its own.</summary>
    /// <param name="frame">The turn.</param>
    /// <param name="message">The id of the message.</param>
    /// <param name="text">As it was written; empty for a picture.</param>
    public static bool PassOn(TurnFrame frame, string message, string text)
    {
        if (frame.Record.Person is not { IsHere: true } person)
        {
            return false;
        }

        frame.Effects.Tell(person.Place!, $"client|{message}", new Telling.ClientSaid(person.Handoff, text.Length == 0 ? frame.Words.Handoff.Picture.Text : text));
        return true;
    }

    /// <summary>Staff who have the chat hear at once what happens to it.</summary>
    public static void TellOf(TurnFrame frame, string message, ClientNewsKind news)
    {
        if (frame.Record.Person is { IsHere: true } person)
        {
            frame.Effects.Tell(person.Place!, $"news|{news}|{message}", new Telling.ClientNews(person.Handoff, news));
        }
    }

    /// <summary>The chat goes on in another conversation, and the talk with it.</summary>
    public static void TellMoved(TurnFrame frame, string conversation, string channel)
    {
        if (frame.Record.Person is { IsHere: true } person)
        {
            frame.Effects.Tell(person.Place!, $"moved|{conversation}", new Telling.ClientMoved(person.Handoff, conversation, channel));
        }
    }

    /// <summary>True when what was open before the person came is to be asked again.</summary>
    public static bool Hear(TurnFrame frame, Telling telling)
    {
        var words = frame.Words.Handoff;
        switch (telling)
        {
            case Telling.PersonJoined joined:
                frame.Record = frame.Record with { Person = new PersonNote(joined.Handoff, joined.Place, joined.Name) };
                frame.Say(words.PersonJoined.Say(("name", joined.Name)));
                return false;
            case Telling.PersonSaid said when frame.Record.Person is { IsHere: true } person && person.Handoff == said.Handoff:
                frame.Say(words.FrontDeskSays.Say(("text", said.Text)));
                return false;
            case Telling.PersonLeft left when frame.Record.Person?.Handoff == left.Handoff:
                return Leave(frame, left);
            case Telling.NobodyYet nobody when frame.Record.Person is { IsHere: false } waiting && waiting.Handoff == nobody.Handoff:
                frame.Say(words.NobodyYet.Say());
                return false;
            default:
                return false;
        }
    }

    /// <summary>Of a call-back that was made there is nothing to say in a chat that nobody had joined.</summary>
    private static bool Leave(TurnFrame frame, Telling.PersonLeft left)
    {
        var person = frame.Record.Person!;
        frame.Record = frame.Record with { Person = null, HandedOff = false };
        if (!person.IsHere)
        {
            return false;
        }

        frame.Say(frame.Words.Handoff.PersonLeft.Say(("name", person.Name ?? "")));
        frame.Forced = new Move.Answered();
        return left.Resumes || frame.Record.Asking is not null;
    }
}
