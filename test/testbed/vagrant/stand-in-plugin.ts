import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Not vagrant-vbguest: it only has that name, and fails validation with what it was told. */
const program = `require 'vagrant'
module StandIn
  class Config < Vagrant.plugin('2', :config)
    attr_accessor :auto_update
    def validate(_machine)
      { 'vbguest' => ["auto_update is #{auto_update.inspect}"] }
    end
  end
  class Plugin < Vagrant.plugin('2')
    name 'vagrant-vbguest'
    config(:vbguest) { Config }
  end
end
`;

const specification = `Gem::Specification.new do |s|
  s.name = 'vagrant-vbguest'
  s.version = '0.0.1'
  s.summary = 'stand-in of a test'
  s.authors = ['test']
  s.files = ['lib/vagrant-vbguest.rb']
end
`;

/** Puts the stand-in into a Vagrant home, as `vagrant plugin install` does with a server at hand. */
export function installStandInPlugin(home: string): void {
  const source = join(home, 'stand-in');
  mkdirSync(join(source, 'lib'), { recursive: true });
  writeFileSync(join(source, 'lib/vagrant-vbguest.rb'), program);
  writeFileSync(join(source, 'vagrant-vbguest.gemspec'), specification);
  const inSource = { cwd: source, stdio: 'ignore' } as const;
  execFileSync('gem', ['build', 'vagrant-vbguest.gemspec'], inSource);
  const ruby = execFileSync('ruby', ['-e', 'print RUBY_VERSION'], { encoding: 'utf8' });
  const gem = 'vagrant-vbguest-0.0.1.gem';
  const into = ['--local', '--no-document', '--install-dir', join(home, 'gems', ruby)];
  execFileSync('gem', ['install', ...into, gem], inSource);
  const plugin = { ruby_version: ruby, gem_version: '', require: '', sources: [] };
  const plugins = { version: '1', installed: { 'vagrant-vbguest': plugin } };
  writeFileSync(join(home, 'plugins.json'), JSON.stringify(plugins));
}
