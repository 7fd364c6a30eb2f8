using System.Security;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives messages on speaking channels their SSML, in a named voice.</summary>
public class SetSpeakMiddleware : IMiddleware
{
    private readonly string _voiceName;
    private readonly bool _fallbackToTextForSpeak;

    public SetSpeakMiddleware(string voiceName, bool fallbackToTextForSpeak)
    {
        _voiceName = voiceName;
        _fallbackToTextForSpeak = fallbackToTextForSpeak;
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((_, activities, send) =>
        {
            foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                Voice(activity);
            }

            return send();
        });
        return next(cancellationToken);
    }

    private void Voice(Activity activity)
    {
        if (_fallbackToTextForSpeak && string.IsNullOrEmpty(activity.Speak))
        {
            activity.Speak = activity.Text;
        }

        var speaks = activity.ChannelId is Channels.DirectlineSpeech or Channels.Emulator or Channels.Telephony;
        if (string.IsNullOrEmpty(activity.Speak) || string.IsNullOrEmpty(_voiceName) || !speaks || HasTag(activity.Speak, "speak"))
        {
            return;
        }

        var spoken = HasTag(activity.Speak, "voice") ? activity.Speak : $"<voice name=\"{SecurityElement.Escape(_voiceName)}\">{activity.Speak}</voice>";
        var language = SecurityElement.Escape(activity.Locale ?? "en-US");
        activity.Speak = $"<speak version=\"1.0\" xml:lang=\"{language}\" xmlns=\"http://www.w3.org/2001/10/synthesis\">{spoken}</speak>";
    }

    /// <summary>Text that is no well-formed mark-up has no tags: it is spoken as it stands.</summary>
    private static bool HasTag(string ssml, string tag)
    {
        try
        {
            return XElement.Parse($"<all>{ssml}</all>").Descendants().Any(element => element.Name.LocalName.Equals(tag, StringComparison.OrdinalIgnoreCase));
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
