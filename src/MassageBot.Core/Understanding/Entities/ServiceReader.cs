using System.Collections.Immutable;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads services of the menu, the two families, and techniques.</summary>
internal sealed class ServiceReader
{
    private readonly Clinic _clinic;
    private readonly PhraseTable _menu;

    public ServiceReader(Clinic clinic, PhraseTables tables)
    {
        _clinic = clinic;
        _menu = new PhraseTable(
            from service in clinic.Services
            from name in service.Names
            let language = Language.TryParse(name.Key)
            where language is not null
            select (service.Id.Value, tables.WordsOf(name.Value, language.Value)));
    }

    /// <summary>The services named, in order; techniques beside them, whether or not the clinic offers them.</summary>
    public (ImmutableArray<ServiceId> Services, ServiceId? Chosen, MassageFamily? Family, ImmutableArray<string> Techniques) Read(Message message)
    {
        var techniques = message.Find(LexiconTopics.Techniques).Select(match => match.Id).Distinct().ToList();
        var named = _menu.FindAll(message.Words).Concat(message.Find(LexiconTopics.Services)).OrderBy(match => match.Start).ToList();
        var onMenu = named.Where(match => _clinic.FindService(new ServiceId(match.Id)) is not null).ToList();
        var family = FamilyOf(message, named.Except(onMenu));
        named.ForEach(match => message.Take(match.Start, match.End));
        var services = onMenu.Select(match => new ServiceId(match.Id)).Distinct().ToImmutableArray();
        return (services, Choose(message, onMenu), services.IsEmpty ? family : null, [.. techniques]);
    }

    /// <summary>One wish: the only one not refused, or the last when it corrects the one before; none while several are open.</summary>
    private static ServiceId? Choose(Message message, List<PhraseMatch> matches)
    {
        var wanted = matches.Where(match => !message.IsDenied(match.Start, 2)).ToList();
        var different = wanted.Select(match => match.Id).Distinct().Count();
        if (different == 0)
        {
            return null;
        }

        var corrected = message.Tables[LexiconTopics.Introductions, "corrections"].FindAll(message.Words)
            .Any(correction => correction.End <= wanted[^1].Start);
        return different == 1 || corrected ? new ServiceId(wanted[^1].Id) : null;
    }

    private static MassageFamily? FamilyOf(Message message, IEnumerable<PhraseMatch> notOnMenu)
    {
        var named = message.Find(LexiconTopics.Families).Select(match => match.Id).Concat(notOnMenu.Select(match => match.Id))
            .Select(id => id switch
            {
                "spa" or "relaxation" or "swedish" or "hot_stone" => MassageFamily.Spa,
                "medical" or "therapeutic" or "deep_tissue" or "sports" => MassageFamily.Medical,
                _ => (MassageFamily?)null,
            })
            .OfType<MassageFamily>().Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
