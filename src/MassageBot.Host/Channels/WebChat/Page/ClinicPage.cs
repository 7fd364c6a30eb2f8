using System.Text.Encodings.Web;
using System.Text.Json;
using MassageBot.Core;
using MassageBot.Core.Content;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Channels.WebChat.Page;

/// <summary>The page as HTML: who answers here, the chat, and how to reach a person. In a frame another site's window bears the clinic's name.</summary>
internal sealed class ClinicPage(ClinicContent content, Language language, PageFiles files, PageNonce nonce)
{
    /// <summary>The sites whose frames it is made for; null for the page by itself.</summary>
    public IEnumerable<string>? FramedBy { get; init; }

    private readonly Clinic _clinic = content.Clinic;
    private readonly PageWording _words = content.For(language).Page;

    public string Html => $"""
        <!doctype html>
        <html lang="{language.Code()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(_clinic.Name)}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{files.StyleFor(content).Address}" nonce="{nonce.Value}">
        {Scripts}
        </head>
        <body{(FramedBy is null ? "" : " class=\"framed\"")}>
        <header>
        {Title}
        {Sample}
        </header>
        <main tabindex="-1">
        {Chat}
        </main>
        <footer>
        <p>{WithLink(_words.Emergency, "emergency", _clinic.Emergency.Emergency)}</p>
        {CallUs}
        </footer>
        </body>
        </html>
        """;

    private string Title => FramedBy is null
        ? $"""
            <div class="clinic"><h1>{Encode(_clinic.Name)}</h1><span class="languages">{OtherLanguages}</span></div>
            <p>{Encode(_words.Automated.Text)}</p>
            """
        : $"""
            <h1 class="heard">{Encode(_clinic.Name)}</h1>
            <div class="clinic"><p>{Encode(_words.Automated.Text)}</p><span class="languages">{OtherLanguages}</span></div>
            """;

    /// <summary>In a frame the site is spoken to first: it has to know that the page is there, also while the chat is fetched, or where it is missing.</summary>
    private string Scripts => string.Concat(
        $"<script id=\"page\" type=\"application/json\" nonce=\"{nonce.Value}\">{ForTheScript}</script>",
        FramedBy is null ? "" : Script(files.Embedded),
        files.Bundle is { } bundle ? string.Concat(files.Scripts.Prepend(bundle).Select(Script)) : "");

    private string Script(PageFile file) => $"\n<script src=\"{file.Address}\" nonce=\"{nonce.Value}\" defer></script>";

    private string Chat => files.Bundle is null
        ? $"""
            <div class="notice"><p>{Encode(_words.NotInstalled.Text)}</p>{CallUs}<p>{Encode(_words.HowToInstall.Text)}</p></div>
            """
        : $"""
            <noscript><div class="notice"><p>{Encode(_words.NeedsScripts.Text)}</p>{CallUs}</div></noscript>
            <div id="notice" class="notice" role="status" hidden></div>
            <div id="chat"><p class="opening">{Encode(_words.Opening.Text)}</p></div>
            <div id="urgent" class="urgent" role="alert"></div>
            """;

    private string Sample => _clinic.IsSample ? $"<p class=\"sample\">{Encode(_words.Sample.Text)}</p>" : "";

    private string CallUs => _clinic.Phone is { } phone ? $"<p>{WithLink(_words.CallUs, "phone", phone)}</p>" : "";

    /// <summary>A link to each other language, by the name that its speakers know.</summary>
    private string OtherLanguages => string.Concat(content.Languages.Where(other => other != language).Select(LinkTo));

    private string LinkTo(Language other)
    {
        var name = Encode(content.For(other).Conversation.ChoiceThisLanguage.Text);
        return $"<a class=\"language\" href=\"?lang={other.Code()}\" lang=\"{other.Code()}\" hreflang=\"{other.Code()}\">{name}</a>";
    }

    /// <summary>What the script says and dials. The encoder leaves no character that could end the element.</summary>
    private string ForTheScript => JsonSerializer.Serialize(new
    {
        language = language.Code(),
        nonce = nonce.Value,
        unreachable = _words.Unreachable.Text,
        tryAgain = _words.TryAgain.Text,
        reconnecting = _words.Reconnecting.Text,
        ended = _words.Ended.Text,
        newChat = _words.NewChat.Text,
        call = _words.Call.Text,
        sites = FramedBy,
        numbers = new[] { _clinic.Emergency.Emergency, _clinic.Emergency.CrisisLine, _clinic.Emergency.PoisonControl, _clinic.Phone },
    });

    private static string WithLink(Sentence sentence, string placeholder, string number) =>
        Encode(sentence.Text).Replace("{" + placeholder + "}", $"<a href=\"tel:{Encode(Dialled(number))}\">{Encode(number)}</a>", StringComparison.Ordinal);

    private static string Dialled(string number) => string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
